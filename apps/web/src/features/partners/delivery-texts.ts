import { defineTexts } from '../../texts/texts';

export const deliveryTexts = defineTexts(
  {
    columns: {
      event: '消息',
      number: '受理号',
      since: '产生时间',
      attempts: '已试次数',
      next: '下次送达',
      failed: '放弃时间',
      state: '现在',
      why: '上次未送达的原因',
    },
    events: {
      'department-message.sent': '向该单位发出的请求',
      'department-message.urged': '催办',
      'case.started': '办件受理',
      'stage.changed': '办件进入新环节',
      'case.closed': '办件办结',
      'record.issued': '发证或登记',
      'record.changed': '证件或登记变更',
      'record.suspended': '证件或登记暂停',
      'record.resumed': '证件或登记恢复',
      'record.ended': '证件或登记终止',
    },
    failures: {
      http: (status: number) =>
        status >= 500 || status === 408 || status === 429
          ? `对方系统繁忙或出错（HTTP ${String(status)}）：请对方恢复后再送`
          : `对方拒收（HTTP ${String(status)}）：请与对方核对推送地址和密钥，再送`,
      timeout: '对方没有按时回应：请对方检查系统，或在“设置”中延长等待时限，再送',
      'connection-refused': '对方没有接受连接：请对方确认系统已启动、端口已开放，再送',
      'connection-broken': '与对方的连接中断：请双方检查网络，再送',
      'unknown-name': '找不到推送地址的域名：请核对推送地址或本单位的域名解析，再送',
      tls: '对方的证书无效：请对方更换证书，再送',
      'address-forbidden': '推送地址不是公网 https 地址：请在“设置”中更正，再送',
      'no-signing-key': '没有可用的签名密钥：请在“密钥”中新建并交给对方，再送',
      other: '发送时出错：请查看 worker 日志，再送',
    },
    notKept: '没有记录：再送一次即可得知',
    atOnce: '随即',
    noWaiting: '没有等待送达的消息。',
    noDead: '没有未送达的消息。多次尝试仍不成功的消息会出现在这里。',
    replay: (count: number) => `再送所选（${String(count)}）`,
    results: '再送结果',
    summary: (delivered: number, waiting: number, dead: number) =>
      `已送达 ${String(delivered)} 条，等待 ${String(waiting)} 条，仍未送达 ${String(dead)} 条`,
    states: { delivered: '已送达', waiting: '等待送达', dead: '未送达' },
    hint: '未送达的消息用原来的编号再送一次，对方不会重复处理。',
  },
  {
    columns: {
      event: 'Event',
      number: 'Case',
      since: 'Since',
      attempts: 'Attempts',
      next: 'Next attempt',
      failed: 'Given up',
      state: 'Now',
      why: 'Why it last failed',
    },
    events: {
      'department-message.sent': 'Request to this organisation',
      'department-message.urged': 'Reminder',
      'case.started': 'Case taken in',
      'stage.changed': 'Case in a new stage',
      'case.closed': 'Case closed',
      'record.issued': 'Record issued',
      'record.changed': 'Record changed',
      'record.suspended': 'Record suspended',
      'record.resumed': 'Record resumed',
      'record.ended': 'Record ended',
    },
    failures: {
      http: (status: number) =>
        status >= 500 || status === 408 || status === 429
          ? `The partner is busy or broken (HTTP ${String(status)}): send again when it is well`
          : `The partner refused it (HTTP ${String(status)}): check the address and the keys with the partner, then send again`,
      timeout: 'The partner did not answer in time: have it look at its system, or let it have longer in the settings, then send again',
      'connection-refused': 'The partner took no connection: have it make sure that its system runs and the port is open, then send again',
      'connection-broken': 'The connection broke: both sides look at their networks, then send again',
      'unknown-name': 'The name in the address was not found: check the address, or your own name service, then send again',
      tls: 'The certificate of the partner does not hold: have it replaced, then send again',
      'address-forbidden': 'The address is no public https address: correct it in the settings, then send again',
      'no-signing-key': 'There is no key to sign with: make one under keys and hand it over, then send again',
      other: 'Sending failed here: read the log of the worker, then send again',
    },
    notKept: 'Not on record: send it again to learn why',
    atOnce: 'at once',
    noWaiting: 'Nothing waits for delivery.',
    noDead: 'Nothing was given up. What could not be delivered will appear here.',
    replay: (count: number) => `Send selected again (${String(count)})`,
    results: 'What became of it',
    summary: (delivered: number, waiting: number, dead: number) =>
      `${String(delivered)} delivered, ${String(waiting)} waiting, ${String(dead)} given up`,
    states: { delivered: 'Delivered', waiting: 'Waiting', dead: 'Given up' },
    hint: 'What was given up is sent under its old number, so that the partner takes it once.',
  },
);
