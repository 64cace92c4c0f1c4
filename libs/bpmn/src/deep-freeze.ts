/** Freezes plain data through and through, so that one parsed definition can be shared by all cases. */
export const deepFreeze = <Data>(data: Data): Data => {
  if (typeof data !== 'object' || data === null || Object.isFrozen(data)) return data;
  Object.values(data).forEach(deepFreeze);
  return Object.freeze(data);
};
