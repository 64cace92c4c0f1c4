import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { type CommandId } from '#contract';
import { CurrentActor } from '../../auth/actor-request';
import { Needs, Public } from '../../auth/door';
import { IdOfCommand } from '../../http/command-id';
import { Operation } from '../../http/operation';
import { BusinessClockDto, MoveClockDto } from './demo-clock.dto';
import { DemoClockService } from './demo-clock.service';

@ApiTags('demo clock')
@Controller('api/demo-clock')
export class DemoClockController {
  constructor(private readonly service: DemoClockService) {}

  @Get()
  @Public()
  @Operation({
    summary: 'Business time of a demo or training installation; 404 anywhere else',
    answers: BusinessClockDto,
    problems: ['unknown-route'],
  })
  read(): Promise<BusinessClockDto> {
    return this.service.read();
  }

  @Post()
  @Needs('move-demo-clock')
  @Operation({
    summary: 'Move business time forward for the whole installation',
    answers: BusinessClockDto,
    command: true,
    problems: [
      'unknown-route',
      'not-permitted',
      'clock-backwards',
      'unpublished-year',
      'fields-invalid',
      'not-signed-in',
      'session-expired',
    ],
  })
  move(@CurrentActor() actor: Actor, @Body() { to }: MoveClockDto, @IdOfCommand() id: CommandId): Promise<BusinessClockDto> {
    return this.service.move(actor, to, id);
  }
}
