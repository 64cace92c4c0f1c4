import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../../auth/door';
import { Operation } from '../../http/operation';
import { FormDto } from '../tasks/task.dto';
import { GuideDto, ProcessListDto } from './processes.dto';
import { ProcessesService } from './processes.service';

@ApiTags('applications')
@Controller('api/processes')
@Public()
export class ProcessesController {
  constructor(private readonly service: ProcessesService) {}

  @Get()
  @Operation({ summary: 'What can be applied for in this region', answers: ProcessListDto })
  list(): Promise<ProcessListDto> {
    return this.service.list();
  }

  @Get(':id/guide')
  @Operation({
    summary: 'What to know before applying (办事指南): conditions, documents, times, legal basis, remedies',
    answers: GuideDto,
    problems: ['unknown-process'],
  })
  guide(@Param('id') id: string): Promise<GuideDto> {
    return this.service.guide(id);
  }

  @Get(':id/form')
  @Operation({ summary: 'The application form (JSON Schema)', answers: FormDto, problems: ['unknown-process'] })
  form(@Param('id') id: string): Promise<FormDto> {
    return this.service.form(id);
  }
}
