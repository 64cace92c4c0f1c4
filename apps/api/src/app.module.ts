import { type DynamicModule, Module } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import { CONTROLLERS } from './features/controllers';
import { SERVICES } from './features/services';
import { PARTS, type Parts } from './parts';

/** Form fields beside the file of an upload: few and short. */
const FIELD_LIMITS = { files: 1, fields: 4, fieldSize: 1_000, fieldNameSize: 100 };

@Module({})
export class AppModule {
  /** The operations alone, for their documentation. */
  static operations(): DynamicModule {
    return { module: AppModule, controllers: CONTROLLERS, providers: [{ provide: PARTS, useValue: undefined }, ...SERVICES] };
  }

  /** All features over these parts; nothing in here is made per request. */
  static over(parts: Parts): DynamicModule {
    const limits = { ...FIELD_LIMITS, fileSize: parts.config.uploadLimitBytes };
    return {
      module: AppModule,
      imports: [MulterModule.register({ limits, defParamCharset: 'utf8' })],
      controllers: CONTROLLERS,
      providers: [{ provide: PARTS, useValue: parts }, ...SERVICES],
    };
  }
}
