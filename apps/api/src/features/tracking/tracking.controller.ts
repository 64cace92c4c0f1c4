import { Body, Controller, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Request } from 'express';
import { Public } from '../../auth/door';
import { addressKey } from '../../http/address-key';
import { Operation } from '../../http/operation';
import { TrackedDto, TrackingDto } from './tracking.dto';
import { TrackingService } from './tracking.service';

@ApiTags('public')
@Controller('api/tracking')
@Public()
export class TrackingController {
  constructor(private readonly service: TrackingService) {}

  @Post()
  @Operation({
    summary: 'Where a case is, by its number and a second factor; no account needed',
    answers: TrackedDto,
    problems: ['not-tracked', 'too-many-requests', 'fields-invalid'],
  })
  track(@Body() given: TrackingDto, @Req() request: Request): Promise<TrackedDto> {
    return this.service.track(given, addressKey(request.ip));
  }
}
