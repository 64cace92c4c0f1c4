export { type CaseSource } from './case-files/case-source';
export { ArchiveError } from './errors';
export { packageCase, type Packaged, type Receiver } from './package-case';
export { type FolderLimits, type TextFolder, unzipFolder, zipFolder } from './zip/zip-folder';
export { type ArchiveFault, type ArchiveVerdict, verifyPackage } from './verify/verify-package';
