import { type Post } from '#access';
import { type ProcessFiles } from '#cases';

/** Ten posts that work through the tasks; each is one branch of every process. */
export const WORKING_POSTS = [
  'intake-clerk',
  'assist-agent',
  'reviewer-1',
  'reviewer-2',
  'expert',
  'policy',
  'primary-post',
  'check-post',
  'supervisor',
  'deputy-director',
] as const satisfies readonly Post[];

/** Whoever sorts the cases; holds none of the posts above. */
export const SORTING_POST = 'liaison' satisfies Post;

export const PROCESS_IDS = ['inbox-one', 'inbox-two', 'inbox-three', 'inbox-four', 'inbox-five'] as const;

const flow = (from: string, to: string, condition = ''): string =>
  `<bpmn:sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}">${condition}</bpmn:sequenceFlow>`;
const toPost = (post: string): string => `<bpmn:conditionExpression>sort.post = "${post}"</bpmn:conditionExpression>`;
const branch = (post: string, index: number): string => `
    <bpmn:userTask id="${post}" name="${post}" huiban:post="${post}" huiban:form="review" huiban:result="review" huiban:dueDays="5" huiban:separateFrom="sort"/>
    ${flow('choice', post, index === 0 ? '' : toPost(post))}${flow(post, 'done')}`;

const FORMS = {
  'forms/sort.json': JSON.stringify({
    title: 'Sort',
    type: 'object',
    additionalProperties: false,
    required: ['post'],
    properties: { post: { type: 'string', enum: WORKING_POSTS } },
  }),
  'forms/review.json': JSON.stringify({
    title: 'Review',
    type: 'object',
    additionalProperties: false,
    required: ['decision'],
    properties: { decision: { type: 'string', enum: ['pass', 'refuse'] } },
  }),
};

/** Start → sort → one task of the post that was chosen → end. */
export const sortingProcess = (processId: string): ProcessFiles => ({
  processId,
  files: {
    'process.bpmn': `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:huiban="https://huiban.dev/bpmn" targetNamespace="https://huiban.dev/bench">
  <bpmn:process id="${processId}" name="${processId}" isExecutable="true">
    <bpmn:startEvent id="start"/>
    <bpmn:userTask id="sort" name="Sort" huiban:post="${SORTING_POST}" huiban:form="sort"/>
    <bpmn:exclusiveGateway id="choice" default="choice-${WORKING_POSTS[0]}"/>
    <bpmn:endEvent id="done" huiban:outcome="approved"/>
    ${flow('start', 'sort')}${flow('sort', 'choice')}${WORKING_POSTS.map(branch).join('')}
  </bpmn:process>
</bpmn:definitions>`,
    ...FORMS,
  },
});
