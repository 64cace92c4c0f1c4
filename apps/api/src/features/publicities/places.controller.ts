import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { CurrentActor } from '../../auth/actor-request';
import { IdempotencyKey } from '../../http/command-id';
import { IdPipe, NumberPipe } from '../../http/id-pipe';
import { Operation } from '../../http/operation';
import { NewEvidenceDto, OwedPageDto, OwedQueryDto, PlacesDto } from './places.dto';
import { PlacesService } from './places.service';

const DOOR = ['not-permitted', 'not-signed-in', 'session-expired'] as const;

@ApiTags('publicities')
@Controller('api')
export class PlacesController {
  constructor(private readonly service: PlacesService) {}

  @Get('publicities/:publicity/places')
  @Operation({
    summary: 'Where a publicity is or was put up, with the evidence: for staff of its offices, and for the posts that answer for a place',
    answers: PlacesDto,
    problems: ['unknown-publicity', ...DOOR],
  })
  list(@CurrentActor() actor: Actor, @Param('publicity', new IdPipe('unknown-publicity')) id: string): Promise<PlacesDto> {
    return this.service.list(actor, id);
  }

  @Post('publicities/:publicity/places/:no/evidence')
  @Operation({
    summary: 'Evidence that a place was put up or taken down, by the post that answers for it',
    description: 'With the last required place put up, a term that counts from the places begins; that day is not counted.',
    answers: PlacesDto,
    command: true,
    problems: ['unknown-publicity', 'unknown-place', 'evidence-given', 'evidence-untimely', 'unknown-document', 'fields-invalid', ...DOOR],
  })
  give(
    @CurrentActor() actor: Actor,
    @Param('publicity', new IdPipe('unknown-publicity')) id: string,
    @Param('no', new NumberPipe('unknown-place')) no: number,
    @IdempotencyKey() _key: string,
    @Body() evidence: NewEvidenceDto,
  ): Promise<PlacesDto> {
    return this.service.give(actor, { id, no }, evidence);
  }

  @Get('owed-evidence')
  @Operation({
    summary: 'Places whose evidence is missing: of the own posts, and for supervisors of their office and those below it',
    answers: OwedPageDto,
    problems: ['invalid-cursor', 'fields-invalid', ...DOOR],
  })
  owed(@CurrentActor() actor: Actor, @Query() { after }: OwedQueryDto): Promise<OwedPageDto> {
    return this.service.owed(actor, after);
  }
}
