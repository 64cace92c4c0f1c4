import { defineTexts } from '../../texts/texts';

export const documentTexts = defineTexts(
  {
    none: '本件没有材料。申请人上传后会在这里显示。',
    list: '材料清单',
    seen: '已看',
    unseen: '未看',
    progress: (seen: number, all: number) => `已看 ${String(seen)} / ${String(all)}`,
    previous: '上一份',
    next: '下一份',
    larger: '放大',
    smaller: '缩小',
    rotate: '旋转',
    pdf: '此材料是 PDF 文件。',
    open: '打开文件',
  },
  {
    none: 'This case has no documents. What the applicant uploads will be here.',
    list: 'Documents',
    seen: 'seen',
    unseen: 'not seen',
    progress: (seen: number, all: number) => `${String(seen)} of ${String(all)} seen`,
    previous: 'Previous',
    next: 'Next',
    larger: 'Larger',
    smaller: 'Smaller',
    rotate: 'Rotate',
    pdf: 'This document is a PDF file.',
    open: 'Open the file',
  },
);
