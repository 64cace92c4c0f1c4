import { type Schema } from '../api/schemas';
import { useTexts } from '../texts/language';
import { defineTexts } from '../texts/texts';

const becauseTexts = defineTexts(
  {
    owner: () => '您已领取',
    assigned: (who: string) => `${who} 改派给您`,
    delegate: (who: string) => `${who} 委托您办理`,
    signer: (who: string) => `${who} 请您加签`,
    applicant: () => '需申请人办理',
    delegator: (who: string) => `您已委托 ${who}`,
    deputy: (who: string) => `${who} 请假，由您代办`,
    post: (who: string, office: string) => `分配给岗位“${who}”${office && `（${office}）`}`,
    reader: () => '仅供查看',
  },
  {
    owner: () => 'You took it',
    assigned: (who: string) => `${who} assigned it to you`,
    delegate: (who: string) => `You do it for ${who}`,
    signer: (who: string) => `${who} asked you to sign`,
    applicant: () => 'The applicant’s to do',
    delegator: (who: string) => `You gave it to ${who}`,
    deputy: (who: string) => `You act for ${who}`,
    post: (who: string, office: string) => `Offered to the post “${who}”${office && ` (${office})`}`,
    reader: () => 'For reading only',
  },
);

/** Says why a task is the reader's, who holds these posts. */
export function useBecause(postings: Schema<'MeDto'>['postings']): (because: Schema<'ReasonDto'>) => string {
  const texts = useTexts(becauseTexts);
  return ({ kind, person, postName, organisationId }) => {
    const office = postings.find((posting) => posting.organisationId === organisationId)?.organisationName ?? '';
    return texts[kind](person?.name ?? postName ?? '', office);
  };
}
