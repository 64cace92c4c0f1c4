import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../../auth/door';
import { IdPipe } from '../../http/id-pipe';
import { Operation } from '../../http/operation';
import { TaggedInterceptor } from '../../http/tagged';
import { PageQueryDto, PublicEntryPageDto, PublicityDto, PublicityPageDto, PublicityQueryDto } from './publicities.dto';
import { PublicitiesService } from './publicities.service';

@ApiTags('public')
@Controller('api/publicities')
@Public()
@UseInterceptors(TaggedInterceptor)
export class PublicitiesController {
  constructor(private readonly service: PublicitiesService) {}

  @Get()
  @Operation({
    summary: 'What is public now (公示), latest first',
    answers: PublicityPageDto,
    problems: ['invalid-cursor', 'fields-invalid'],
  })
  list(@Query() query: PublicityQueryDto): Promise<PublicityPageDto> {
    return this.service.list(query);
  }

  @Get(':publicity')
  @Operation({ summary: 'One publicity: of one case, or a list', answers: PublicityDto, problems: ['unknown-publicity'] })
  one(@Param('publicity', new IdPipe('unknown-publicity')) id: string): Promise<PublicityDto> {
    return this.service.one(id);
  }

  @Get(':publicity/entries')
  @Operation({
    summary: 'What is public of each case, by case number',
    answers: PublicEntryPageDto,
    problems: ['unknown-publicity', 'invalid-cursor', 'fields-invalid'],
  })
  entries(@Param('publicity', new IdPipe('unknown-publicity')) id: string, @Query() { after }: PageQueryDto): Promise<PublicEntryPageDto> {
    return this.service.entries(id, after);
  }
}
