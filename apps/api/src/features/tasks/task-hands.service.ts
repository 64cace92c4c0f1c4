import { Injectable } from '@nestjs/common';
import { type CopyRecipient } from '#cases';
import { type OutcomeDto } from './task-commands.dto';
import { type TaskCommand, TaskCommandsService } from './task-commands.service';
import { type AddSignersDto, type AskSupplementDto, type CopyRecipientDto, type CopyTaskDto, type ExceptDto } from './task-hands.dto';

/** What draws other people into a task: signers, the applicant, readers, and whom an exception lets do it. */
@Injectable()
export class TaskHandsService {
  constructor(private readonly commands: TaskCommandsService) {}

  async addSigners({ task, actor, id }: TaskCommand, { people, order, reason }: AddSignersDto): Promise<OutcomeDto> {
    await this.commands.actorHere({ task, actor });
    const signers = await Promise.all(people.map((person) => this.commands.person(person)));
    return this.commands.advance(task, { kind: 'add-signers', id, actor, task: task.no, signers, order, reason });
  }

  async withdrawSigners({ task, actor, id }: TaskCommand): Promise<OutcomeDto> {
    const here = await this.commands.actorHere({ task, actor });
    return this.commands.advance(task, { kind: 'withdraw-signers', id, actor: here, task: task.no }, actor);
  }

  async askSupplement({ task, actor, id }: TaskCommand, { items }: AskSupplementDto): Promise<OutcomeDto> {
    const nameOf = await this.commands.folderWords(task);
    const named = items.map((item) => ({ ...item, name: nameOf(item.name) }));
    return this.commands.advance(task, { kind: 'ask-supplement', id, actor, task: task.no, items: named });
  }

  async withdrawSupplement({ task, actor, id }: TaskCommand): Promise<OutcomeDto> {
    const here = await this.commands.actorHere({ task, actor });
    return this.commands.advance(task, { kind: 'withdraw-supplement', id, actor: here, task: task.no }, actor);
  }

  async copy({ task, actor, id }: TaskCommand, { to }: CopyTaskDto): Promise<OutcomeDto> {
    const here = await this.commands.actorHere({ task, actor });
    const recipients = await Promise.all(to.map((each) => this.recipient(each)));
    return this.commands.advance(task, { kind: 'copy-task', id, actor: here, task: task.no, to: recipients }, actor);
  }

  async except({ task, actor, id }: TaskCommand, { personId, reason, basis }: ExceptDto): Promise<OutcomeDto> {
    const here = await this.commands.actorHere({ task, actor });
    const { personId: person } = await this.commands.person(personId);
    return this.commands.advance(task, { kind: 'except-person', id, actor: here, task: task.no, person, reason, basis }, actor);
  }

  private async recipient({ personId, post = '', organisationId = '' }: CopyRecipientDto): Promise<CopyRecipient> {
    return personId === undefined ? { post, organisationId } : { person: await this.commands.person(personId) };
  }
}
