import { type DynamicModule, Module, type OnApplicationShutdown } from '@nestjs/common';
import { type Parts } from './open-parts';
import { WorkerHost, type WorkerPlan } from './temporal/worker-host';

/** Closes store and connections in Nest's last hook, when the worker has been drained in an earlier one. */
class PartsLifecycle implements OnApplicationShutdown {
  constructor(private readonly parts: Pick<Parts, 'close'>) {}

  onApplicationShutdown(): Promise<void> {
    return this.parts.close();
  }
}

/** The worker in Nest, whose hooks order its shutdown: drain the Temporal worker first, then close the pool. */
@Module({})
export class WorkerModule {
  static of(parts: Pick<Parts, 'close'>, plan: WorkerPlan): DynamicModule {
    return {
      module: WorkerModule,
      providers: [
        { provide: WorkerHost, useFactory: () => new WorkerHost(plan) },
        { provide: PartsLifecycle, useFactory: () => new PartsLifecycle(parts) },
      ],
    };
  }
}
