import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { findPersonSecrets } from '#store';
import { CurrentActor } from '../../auth/actor-request';
import { Operation } from '../../http/operation';
import { PARTS, type Parts } from '../../parts';
import { OwnDetailsDto } from './own-details.dto';

@ApiTags('applications')
@Controller('api/me/details')
export class OwnDetailsController {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  @Get()
  @Operation({
    summary: 'What is known of you, so that a form need not ask for it',
    answers: OwnDetailsDto,
    problems: ['not-signed-in', 'session-expired'],
  })
  async details(@CurrentActor() { personId, name }: Actor): Promise<OwnDetailsDto> {
    const { identityNumber, phone } = (await findPersonSecrets(this.parts.store, personId)) ?? {};
    return { name, ...(identityNumber === undefined ? {} : { identityNumber }), ...(phone === undefined ? {} : { phone }) };
  }
}
