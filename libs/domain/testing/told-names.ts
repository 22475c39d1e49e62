import { type Content, field, LastContents } from '../src/index.js';

const PLAN = 'ekero-ks-2023-2026';
const GOAL = `${PLAN}/mal-7`;
const ROW = `${GOAL}/vaxthusgaser`;

const contents: Readonly<Record<string, Content>> = {
  'body:kf': { name: 'Kommunfullmäktige' },
  'body:ks': { name: 'Kommunstyrelsen' },
  'decision:ks-2024-02-01-3': { body: 'ks', decidedOn: '2024-02-01', paragraph: '3' },
  'decision:ks-2024-03-01-12': { body: 'ks', decidedOn: '2024-03-01', paragraph: '12' },
  'decision:kf-2022-12-13-136': { body: 'kf', decidedOn: '2022-12-13', paragraph: '136', point: '2' },
  [`plan:${PLAN}`]: { title: 'Mål för mandatperioden' },
  'plan:ekero-ks-2025': { title: 'Mål från 2025' },
  [`focusarea:${PLAN}/klimat`]: { title: 'Klimat' },
  [`goal:${GOAL}`]: { title: 'Klimatsmart kommun' },
  [`goalindicator:${ROW}`]: { wording: 'Utsläpp till luft' },
  [`target:${ROW}/2025`]: { kind: 'threshold', operator: 'lt', value: '1.5', duePeriod: '2025' },
  'indicator:vaxthusgaser': { name: 'Växthusgaser per invånare', unit: 'tonnes-co2e-per-inhabitant' },
  'indicator:nki': { name: 'Nöjd kund-index', unit: 'index' },
  'indicator:ny': { name: 'Nytt', unit: 'other', unitText: 'kWh per m²' },
  'uppdrag:hallbarhetsstrategi': { title: 'Ta fram en hållbarhetsstrategi' },
  'uppdrag:elbilar': { title: 'Byt till elbilar' },
  'uppdrag:beredskap': { title: 'Stärk beredskapen' },
  'uppdrag:rsa': { title: 'Gör en risk- och sårbarhetsanalys' },
  'deliverable:beredskap/rsa': { title: 'Risk- och sårbarhetsanalys' },
  'report:delar-2024': { title: 'Delårsrapport 2024' },
};

/** What the subjects of the told events were called when they happened. */
export const toldNames = new LastContents();
for (const [subject, value] of Object.entries(contents)) toldNames.add({ subject, field: field('content'), value });
