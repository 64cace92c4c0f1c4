import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { type Actor } from '#access';
import { CurrentActor } from '../../auth/actor-request';
import { Operation } from '../../http/operation';
import { PARTS, type Parts } from '../../parts';
import { openEventStream } from './event-stream';

@ApiTags('events')
@Controller('api/events')
export class EventsController {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  @Get()
  @ApiProduces('text/event-stream')
  @Operation({
    summary: 'Server-sent events `hint` with data { list: "inbox" | "messages" }: read that list again',
    description: 'Best effort: a hint may be lost or come for nothing. Read the lists when the stream opens, and now and then.',
    problems: ['not-signed-in', 'session-expired'],
  })
  open(@CurrentActor() actor: Actor, @Res() response: Response): void {
    const stream = openEventStream(response, () => {
      leave();
    });
    const leave = this.parts.bus.join(actor, {
      onHint: (list) => {
        stream.hint(list);
      },
      onClose: () => {
        stream.end();
      },
    });
  }
}
