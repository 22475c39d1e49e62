import { deliverableFields, uppdragFields } from '@liggaren/domain';
import type { DeliverableView } from '../views/uppdrag/deliverable.view.js';
import type { UppdragView } from '../views/uppdrag/uppdrag.view.js';
import { byPresence, byValue, type Ground } from './grounds.js';
import { contentFacts, factsOf, type Part } from './part.js';

/** An uppdrag and its deliverables. */
export function uppdragParts(uppdrag: UppdragView, levelsOfPlan: Ground[][]): Part[] {
  const { id, title, scope } = uppdrag;
  const content = byValue(id, uppdragFields.content);
  const levels = [[content, byValue(id, uppdragFields.status)], ...levelsOfPlan];
  const facts = factsOf([
    ...contentFacts(id, uppdrag.content, content),
    ['formalStatus', uppdrag.formalStatus, byValue(id, uppdragFields.status), byPresence(content)],
    ['stage', uppdrag.stage, byValue(id, uppdragFields.stage)],
    ['timeliness', uppdrag.timeliness, byValue(id, uppdragFields.timeliness)],
    ['givenBy', uppdrag.givenById, byValue(id, uppdragFields.given)],
    ['givenTo', uppdrag.givenTo, byValue(id, uppdragFields.given)],
    ['owner', uppdrag.owner, byValue(id, uppdragFields.owner)],
    ['deadline', uppdrag.deadline, byValue(id, uppdragFields.deadline)],
    ['reportBackOn', uppdrag.reportBackOn, byValue(id, uppdragFields.reportBack)],
  ]);
  return [
    { id, name: title ?? scope.nameOf(id), levels, facts },
    ...uppdrag.deliverables.map((deliverable) => deliverablePart(deliverable, levels)),
  ];
}

function deliverablePart(
  { id, title, content: said, stage, evidence, scope }: DeliverableView,
  above: Ground[][],
): Part {
  const [content, state] = [byValue(id, deliverableFields.content), byValue(id, deliverableFields.stage)];
  const facts = factsOf([...contentFacts(id, said, content), ['stage', stage, state], ['evidence', evidence, state]]);
  return { id, name: title ?? scope.nameOf(id), levels: [[byPresence(content)], ...above], facts };
}
