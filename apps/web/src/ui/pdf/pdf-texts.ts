import { defineTexts } from '../../texts/texts';

export const pdfTexts = defineTexts(
  {
    opening: '正在打开 PDF…',
    pages: '各页缩图',
    page: (no: number) => `第 ${String(no)} 页`,
    picture: (no: number) => `第 ${String(no)} 页，扫描图，没有可读的文字`,
    number: '页码',
    before: '第',
    after: (count: number) => `页，共 ${String(count)} 页`,
    previous: '上一页',
    next: '下一页',
    notDrawn: '这一页显示不出来。请下载后用其他软件查看。',
    locked: '这份 PDF 设有打开密码，不能在页面内显示。请下载后输入密码查看；没有密码的，请申请人重新提交不设密码的文件。',
    broken: '这份 PDF 已损坏或不完整，显示不出来。请下载后用其他软件试开；仍打不开的，请申请人重新提交。',
    missed: '阅读组件没有载入。请检查网络后重试，或下载查看。',
    retry: '重试',
    save: '下载',
  },
  {
    opening: 'Opening the PDF…',
    pages: 'Small pages',
    page: (no: number) => `Page ${String(no)}`,
    picture: (no: number) => `Page ${String(no)}, a scan without text that can be read`,
    number: 'Page number',
    before: 'Page',
    after: (count: number) => `of ${String(count)}`,
    previous: 'Previous page',
    next: 'Next page',
    notDrawn: 'This page cannot be shown. Please download the file and open it in another program.',
    locked:
      'This PDF asks for a password and cannot be shown in the page. Please download it and enter the password; if you have none, ask the applicant for a file without a password.',
    broken:
      'This PDF is damaged or incomplete and cannot be shown. Please download it and try another program; if that fails too, ask the applicant to hand it in again.',
    missed: 'The reader could not be loaded. Please check the network and try again, or download the file.',
    retry: 'Try again',
    save: 'Download',
  },
);
