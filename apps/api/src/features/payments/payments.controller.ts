import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { type CaseId } from '#contract';
import { CurrentActor } from '../../auth/actor-request';
import { Needs } from '../../auth/door';
import { IdPipe } from '../../http/id-pipe';
import { Operation } from '../../http/operation';
import { PaymentListDto, PaymentPageDto, PaymentQuery, PaymentTotalsDto, PaymentTotalsQuery } from './payments.dto';
import { PaymentsService } from './payments.service';

const SIGNED_IN = ['not-signed-in', 'session-expired'] as const;

@ApiTags('payments')
@Controller('api')
export class PaymentsController {
  constructor(private readonly service: PaymentsService) {}

  @Get('payments')
  @Needs('read-payments')
  @Operation({
    summary: 'Payments of your office and of those below it, the latest first; payee and account masked',
    answers: PaymentPageDto,
    problems: ['fields-invalid', 'not-permitted', ...SIGNED_IN],
  })
  list(@CurrentActor() actor: Actor, @Query() query: PaymentQuery): Promise<PaymentPageDto> {
    return this.service.list(actor, query);
  }

  @Get('payments/totals')
  @Needs('read-payments')
  @Operation({
    summary: 'Payments of your office and of those below it in a year, by month, office and status',
    answers: PaymentTotalsDto,
    problems: ['fields-invalid', 'not-permitted', ...SIGNED_IN],
  })
  totals(@CurrentActor() actor: Actor, @Query() { year }: PaymentTotalsQuery): Promise<PaymentTotalsDto> {
    return this.service.totals(actor, year);
  }

  @Get('cases/:id/payments')
  @Operation({
    summary:
      'Payments of a case, for its staff and for finance; payee and account in clear for posts that may see them, which is written down',
    answers: PaymentListDto,
    problems: ['unknown-case', ...SIGNED_IN],
  })
  ofCase(@CurrentActor() actor: Actor, @Param('id', new IdPipe('unknown-case')) id: CaseId): Promise<PaymentListDto> {
    return this.service.listOfCase(actor, id);
  }
}
