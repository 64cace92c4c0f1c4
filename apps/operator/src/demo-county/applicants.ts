/** An insured person with an account; the identity numbers have right check digits in a division that does not exist. */
export interface DemoApplicant {
  readonly username: string;
  readonly name: string;
  readonly identityNumber: string;
  readonly phone: string;
}

/** The applicants of the demo county. */
export const DEMO_APPLICANTS: readonly DemoApplicant[] = [
  { username: 'applicant-1', name: '李桂兰', identityNumber: '999901195803140046', phone: '19900000001' },
  { username: 'applicant-2', name: '王建国', identityNumber: '999901196307220017', phone: '19900000002' },
  { username: 'applicant-3', name: '张秀英', identityNumber: '999901197109050066', phone: '19900000003' },
  { username: 'applicant-4', name: '刘德福', identityNumber: '99990119490101003X', phone: '19900000004' },
  { username: 'applicant-5', name: '陈小芳', identityNumber: '999901198506180088', phone: '19900000005' },
  { username: 'applicant-6', name: '赵志强', identityNumber: '999901199211300059', phone: '19900000006' },
];
