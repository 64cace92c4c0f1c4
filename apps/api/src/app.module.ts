import { type DynamicModule, Module } from '@nestjs/common';
import { EventsController } from './features/events/events.controller';
import { HealthController } from './features/health/health.controller';
import { SignInController } from './features/sign-in/sign-in.controller';
import { SignInService } from './features/sign-in/sign-in.service';
import { PARTS, type Parts } from './parts';

@Module({})
export class AppModule {
  /** All features over these parts; nothing in here is made per request. */
  static over(parts: Parts): DynamicModule {
    return {
      module: AppModule,
      controllers: [EventsController, HealthController, SignInController],
      providers: [{ provide: PARTS, useValue: parts }, SignInService],
    };
  }
}
