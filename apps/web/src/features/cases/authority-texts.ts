import { defineTexts } from '../../texts/texts';

/** What is said of authorities that are written down at the window. */
export const authorityTexts = defineTexts(
  {
    hint: '请当面核验申请人和代办人的身份证件，并上传申请人签名的授权委托书。登记后，代办人可以代申请人查看、办理本件，双方都会收到通知。',
    helper: '代办人的用户名',
    helperMissing: '请填写代办人登录用的用户名',
    helperName: '代办人姓名（与身份证一致）',
    helperNameMissing: '请填写代办人姓名',
    ground: '代办人是申请人的',
    grounds: { family: '家属', guardian: '监护人', 'power-of-attorney': '受委托人', 'village-helper': '帮代办员' },
    paper: '授权委托书（扫描件或照片）',
    paperMissing: '请上传申请人签名的授权委托书',
    until: '授权到哪一天（不填则到申请人终止为止）',
    checked: '我已当面核验双方的身份证件',
    checkedMissing: '请先核验双方的身份证件',
    end: '终止后，代办人不能再查看、办理本件；代办人对该申请人全部办件的授权也一并终止。双方都会收到通知。',
    evidence: { 'signed-paper': '有授权委托书', confirmed: '申请人已确认', stated: '仅口头说明，未经申请人确认' },
    told: (name: string, evidence: string) => `${name}（${evidence}）`,
  },
  {
    hint: 'See the identity cards of applicant and helper, and upload the authority that the applicant has signed. From then on the helper reads the case and acts in it for the applicant; both are told.',
    helper: 'User name of the helper',
    helperMissing: 'Enter the name by which the helper signs in',
    helperName: 'Name of the helper, as on the identity card',
    helperNameMissing: 'Enter the name of the helper',
    ground: 'To the applicant the helper is',
    grounds: { family: 'family', guardian: 'the guardian', 'power-of-attorney': 'authorised', 'village-helper': 'an assist agent' },
    paper: 'The signed authority (scan or photo)',
    paperMissing: 'Upload the authority that the applicant has signed',
    until: 'Last day (empty: until the applicant ends it)',
    checked: 'I have seen the identity cards of both',
    checkedMissing: 'See the identity cards of both first',
    end: 'The helper will not read the case or act in it any more; an authority for all cases of the applicant ends with it. Both are told.',
    evidence: {
      'signed-paper': 'signed authority',
      confirmed: 'confirmed by the applicant',
      stated: 'only stated, not confirmed by the applicant',
    },
    told: (name: string, evidence: string) => `${name} (${evidence})`,
  },
);
