import { createHash } from 'node:crypto';

/** The look of the applicants' pages: their colours, narrow, readable on a phone and on paper. Tables with many columns are cards on a phone, each cell with its label. */
export const PAGE_STYLE = `*{box-sizing:border-box}
body{margin:0;background:#f3f6f5;color:#1f1f1f;font:16px/1.6 system-ui,'PingFang SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif}
a{color:#0b5c4d}main a{padding-block:13px}.skip{position:absolute;left:-999px}.skip:focus{left:8px;top:8px;padding:8px;background:#fff}
header{background:#0b4f43;color:#fff}.bar{display:flex;gap:12px;align-items:center;justify-content:space-between;padding:4px 16px}
header a{color:#fff}.name{padding:8px 0;font-size:18px;font-weight:600;text-decoration:none}.other{white-space:nowrap;padding:9px 12px;border:1px solid #fff;border-radius:6px;text-decoration:none}
nav{display:flex;flex-wrap:wrap;gap:0 20px;padding:0 16px 8px}nav a{padding:10px 0}
main{max-width:800px;margin:0 auto;padding:16px}h1{margin:0 0 12px;font-size:22px}h2{margin:0 0 8px;font-size:18px}
.card{margin-bottom:16px;padding:16px;border-radius:10px;background:#fff;overflow-wrap:anywhere}
.status{margin:0 0 8px;font-size:20px;font-weight:600}.good{color:#0f5c2e}.bad{color:#9c1c15}
.small{color:#595959;font-size:14px}.mark{display:inline-block;padding:0 8px;border:1px solid #8a3b00;border-radius:4px;color:#8a3b00;font-size:14px}
table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #e5e5e5;padding:8px;text-align:left;vertical-align:top}th{font-weight:normal;color:#595959;white-space:nowrap}
label{display:block;margin-bottom:12px}input,textarea,select{width:100%;min-height:44px;padding:8px 12px;border:1px solid #767676;border-radius:6px;font:inherit}
button,.button{display:inline-block;min-height:44px;padding:8px 20px;border:0;border-radius:8px;background:#0f6e5c;color:#fff;font:inherit;font-weight:600;text-decoration:none}
.problem{margin:0 0 12px;padding:12px;border-left:4px solid #b3261e;background:#fdecea}
footer{padding:16px;text-align:center;color:#595959;font-size:14px}
@media (max-width:36rem){.cards thead{display:none}.cards tr,.cards td{display:block}.cards tr{border-bottom:1px solid #ddd;padding:8px 0}
.cards td{border:0;padding:2px 0}.cards td[data-label]::before{content:attr(data-label) '：';color:#595959}}
@media print{body{background:#fff}header,footer,form,.noprint{display:none}main{max-width:none;padding:0}.card{padding:0}a{color:inherit;text-decoration:none}}`;

/** What the content security policy allows: this style and no other. */
export const PAGE_STYLE_SOURCE = `'sha256-${createHash('sha256').update(PAGE_STYLE).digest('base64')}'`;
