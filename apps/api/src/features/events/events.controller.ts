import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { type Actor } from '#access';
import { CurrentActor } from '../../auth/actor-request';
import { Operation } from '../../http/operation';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { openEventStream } from './event-stream';

/** Streams of one person in one process: more windows than anybody looks at; those beyond read their lists now and then. */
const STREAMS = 20;
const RETRY_SECONDS = 60;

@ApiTags('events')
@Controller('api/events')
export class EventsController {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  @Get()
  @ApiProduces('text/event-stream')
  @Operation({
    summary: 'Server-sent events `hint` with data { list: "inbox" | "messages" }: read that list again',
    description: 'Best effort: a hint may be lost or come for nothing. Read the lists when the stream opens, and now and then.',
    problems: ['not-signed-in', 'session-expired', 'too-many-requests'],
  })
  open(@CurrentActor() actor: Actor, @Res() response: Response): void {
    // Who has gone while the token was looked up would never be heard leaving.
    if (response.destroyed) return;
    if (this.parts.bus.countOf(actor.personId) >= STREAMS) throw new ProblemError('too-many-requests', { retryAfter: RETRY_SECONDS });
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
