const mobile = /^1[3-9]\d{9}$/;
const landline = /^0\d{2,3}-?[2-9]\d{6,7}(-\d{1,6})?$/;

/** Whether this is a mainland mobile number, or a landline with area code and perhaps an extension. */
export function isPhone(value: string): boolean {
  return mobile.test(value) || landline.test(value);
}
