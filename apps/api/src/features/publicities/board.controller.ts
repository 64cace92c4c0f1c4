import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { CurrentActor } from '../../auth/actor-request';
import { Needs } from '../../auth/door';
import { IdPipe } from '../../http/id-pipe';
import { Operation } from '../../http/operation';
import { BoardDto, BoardObjectionsDto, BoardQueryDto } from './board.dto';
import { BoardService } from './board.service';

const DOOR = ['not-permitted', 'not-signed-in', 'session-expired'] as const;

@ApiTags('publicities')
@Controller('api/publicity-board')
export class BoardController {
  constructor(private readonly service: BoardService) {}

  @Get()
  @Needs('read-cases')
  @Operation({
    summary: 'What your organisation and those below it publish or have a place of (公示看板), latest first, with counts by state',
    answers: BoardDto,
    problems: ['fields-invalid', 'invalid-cursor', ...DOOR],
  })
  board(@CurrentActor() actor: Actor, @Query() query: BoardQueryDto): Promise<BoardDto> {
    return this.service.board(actor, query);
  }

  @Get(':publicity/objections')
  @Needs('read-cases')
  @Operation({
    summary: 'The objections to one of these publicities and what became of them; neither reasons nor names',
    answers: BoardObjectionsDto,
    problems: ['unknown-publicity', ...DOOR],
  })
  objections(@CurrentActor() actor: Actor, @Param('publicity', new IdPipe('unknown-publicity')) id: string): Promise<BoardObjectionsDto> {
    return this.service.objections(actor, id);
  }
}
