export { isIdentityNumber } from './identity-number';
export { ownFormats } from './own-formats';
export { readYuan, showYuan, writeYuan } from './yuan';
