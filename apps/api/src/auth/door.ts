import { SetMetadata } from '@nestjs/common';
import { type Permission } from '#access';

export const PUBLIC_DOOR = 'huiban:public';
export const NEEDED_PERMISSION = 'huiban:permission';

/** Open to everybody, signed in or not. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC_DOOR, true);

/** Open to those whose posts entitle to it. */
export const Needs = (permission: Permission): MethodDecorator => SetMetadata(NEEDED_PERMISSION, permission);
