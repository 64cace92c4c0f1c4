import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { queryStore } from '#store';
import { Public } from '../../auth/door';
import { Operation } from '../../http/operation';
import { PARTS, type Parts } from '../../parts';

class HealthDto {
  @ApiProperty({ enum: ['ok', 'away'] }) postgresql: 'ok' | 'away';
  @ApiProperty({ enum: ['ok', 'away'], description: 'Away: people go on working, timers and jobs wait' }) temporal: 'ok' | 'away';
}

@ApiTags('health')
@Controller('api/health')
@Public()
export class HealthController {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  @Get('live')
  @Operation({ summary: 'The process runs', status: 204 })
  live(): void {
    return;
  }

  @Get('ready')
  @Operation({ summary: 'PostgreSQL answers (503 otherwise); Temporal is told of, not required', answers: HealthDto })
  async ready(@Res({ passthrough: true }) response: Response): Promise<HealthDto> {
    const { store, signals } = this.parts;
    const database = queryStore(store, { text: 'SELECT 1' }).then(
      () => true,
      () => false,
    );
    const [postgresql, temporal] = await Promise.all([database, signals.ping()]);
    if (!postgresql) response.status(503);
    return { postgresql: postgresql ? 'ok' : 'away', temporal: temporal ? 'ok' : 'away' };
  }
}
