const shape = /^M\d{5}$/;

/** Whether this has the form of a national code for chronic and special outpatient diseases, such as M03900. */
export function isDiseaseCode(value: string): boolean {
  return shape.test(value);
}
