import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import { type Permission } from '#access';

export const PUBLIC_DOOR = 'huiban:public';
export const NEW_PASSWORD_DOOR = 'huiban:new-password';
export const NEEDED_PERMISSION = 'huiban:permission';

/** Open also to who still has the password that somebody else gave. */
export const BeforeNewPassword = (): MethodDecorator => SetMetadata(NEW_PASSWORD_DOOR, true);

/** Open to everybody, signed in or not. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC_DOOR, true);

/** Open to those whose posts entitle to it; the API's document says so as `x-permission`. */
export const Needs = (permission: Permission): MethodDecorator =>
  applyDecorators(SetMetadata(NEEDED_PERMISSION, permission), ApiExtension('x-permission', permission));
