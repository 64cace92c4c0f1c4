import { Controller, Get, Inject } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Operation } from '../../http/operation';
import { PARTS, type Parts } from '../../parts';

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

export class BusinessDayDto {
  @ApiProperty({ format: 'date', description: 'The day in China by business time, whatever the clock of the device says' }) today: string;
}

@ApiTags('sign-in')
@Controller('api/business-day')
export class BusinessDayController {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  @Get()
  @Operation({
    summary: 'Which day it is by business time, for pages that begin with a period',
    answers: BusinessDayDto,
    problems: ['not-signed-in', 'session-expired'],
  })
  async read(): Promise<BusinessDayDto> {
    const { cases, wall } = this.parts;
    return { today: DAY.format(await cases.businessNow(wall())) };
  }
}
