import type { DeliverableView } from '../views/uppdrag/deliverable.view.js';
import type { UppdragView } from '../views/uppdrag/uppdrag.view.js';
import { byPresence, byValue, type Ground } from './grounds.js';
import { factsOf, type Part } from './part.js';

/** An uppdrag and its deliverables. */
export function uppdragParts(uppdrag: UppdragView, levelsOfPlan: Ground[][]): Part[] {
  const { id, title } = uppdrag;
  const content = byValue(id, 'content');
  const levels = [[content, byValue(id, 'status')], ...levelsOfPlan];
  const facts = factsOf([
    ['title', title, content],
    ['heading', uppdrag.heading, content],
    ['focusArea', uppdrag.focusAreaId, content],
    ['goal', uppdrag.goalId, content],
    ['condition', uppdrag.condition, content],
    ['note', uppdrag.note, content],
    ['formalStatus', uppdrag.formalStatus, byValue(id, 'status'), byPresence(content)],
    ['stage', uppdrag.stage, byValue(id, 'stage')],
    ['timeliness', uppdrag.timeliness, byValue(id, 'timeliness')],
    ['givenBy', uppdrag.givenById, byValue(id, 'given')],
    ['givenTo', uppdrag.givenTo, byValue(id, 'given')],
    ['owner', uppdrag.owner, byValue(id, 'owner')],
    ['deadline', uppdrag.deadline, byValue(id, 'deadline')],
    ['reportBackOn', uppdrag.reportBackOn, byValue(id, 'report-back')],
  ]);
  return [
    { id, name: title ?? id, levels, facts },
    ...uppdrag.deliverables.map((deliverable) => deliverablePart(deliverable, levels)),
  ];
}

function deliverablePart({ id, title, stage, evidence }: DeliverableView, above: Ground[][]): Part {
  const [content, state] = [byValue(id, 'content'), byValue(id, 'stage')];
  const facts = factsOf([
    ['title', title, content],
    ['stage', stage, state],
    ['evidence', evidence, state],
  ]);
  return { id, name: title ?? id, levels: [[byPresence(content)], ...above], facts };
}
