import type { DeliverableView } from '../views/uppdrag/deliverable.view.js';
import type { UppdragView } from '../views/uppdrag/uppdrag.view.js';
import { type Rest, said, there } from './grounds.js';
import { factsOf, type Part } from './part.js';

/** An uppdrag and its deliverables. */
export function uppdragParts(uppdrag: UppdragView, levelsOfPlan: Rest[][]): Part[] {
  const { id, title } = uppdrag;
  const content = said(id, 'content');
  const levels = [[content, said(id, 'status')], ...levelsOfPlan];
  const facts = factsOf([
    ['title', title, content],
    ['heading', uppdrag.heading, content],
    ['focusArea', uppdrag.focusAreaId, content],
    ['goal', uppdrag.goalId, content],
    ['condition', uppdrag.condition, content],
    ['note', uppdrag.note, content],
    ['formalStatus', uppdrag.formalStatus, said(id, 'status'), there(content)],
    ['stage', uppdrag.stage, said(id, 'stage')],
    ['timeliness', uppdrag.timeliness, said(id, 'timeliness')],
    ['givenBy', uppdrag.givenById, said(id, 'given')],
    ['givenTo', uppdrag.givenTo, said(id, 'given')],
    ['owner', uppdrag.owner, said(id, 'owner')],
    ['deadline', uppdrag.deadline, said(id, 'deadline')],
    ['reportBackOn', uppdrag.reportBackOn, said(id, 'report-back')],
  ]);
  return [
    { id, name: title ?? id, levels, facts },
    ...uppdrag.deliverables.map((deliverable) => deliverablePart(deliverable, levels)),
  ];
}

function deliverablePart({ id, title, stage, evidence }: DeliverableView, above: Rest[][]): Part {
  const [content, state] = [said(id, 'content'), said(id, 'stage')];
  const facts = factsOf([
    ['title', title, content],
    ['stage', stage, state],
    ['evidence', evidence, state],
  ]);
  return { id, name: title ?? id, levels: [[there(content)], ...above], facts };
}
