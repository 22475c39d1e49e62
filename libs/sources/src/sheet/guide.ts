import type { SheetContent, SheetStamp } from './content.js';

/** The sheet Läs mig: how to fill in the others. */
export const guide = ({ title }: SheetContent, { period, validOn, size }: SheetStamp): readonly string[] => [
  title,
  `Uppföljning av ${period}. Arket visar vad som gällde ${validOn}, enligt ${size} händelser i liggaren.`,
  '',
  'Så fyller du i',
  'Det som redan står i liggaren är ifyllt. En rad som du lämnar som den är betyder ingenting, och en rad som du tar bort betyder ingenting.',
  'De grå kolumnerna säger vad raden handlar om. Ändra dem inte. Raderna får sorteras och filtreras, och du får lägga till egna kolumner.',
  '',
  'Mätvärden',
  'Skriv värdet som källan publicerade det, med alla decimaler. Finns inget värde, välj varför under saknas.',
  'Ett värde för en annan period skriver du på en ny rad: kopiera raden och ändra perioden.',
  'Var ett värde fel registrerat, skriv det rätta och varför under orsak: det blir en rättelse.',
  'Har källan publicerat ett nytt värde, skriv det, ja under reviderad av källan och dagen under publicerad.',
  '',
  'Uppdrag och delleveranser',
  'Har inget hänt, sätt x under oförändrat. Annars ändra skede, tidsläge eller deadline.',
  'Gäller från är dagen då det började gälla, om det inte är i dag. Kommentaren hör till det du ändrar på raden.',
  'Vilar en ändrad deadline på ett beslut, skriv beslutets beteckning från arket Beslut, eller hela: Kommunstyrelsen 2024-05-14 § 52.',
  '',
  'Beslut',
  'Ett beslut skrivs en gång och kan åberopas på många rader. Ett beslut utan beteckning gäller alla rader som kan vila på ett beslut och inte åberopar något annat.',
  '',
  'Innan något registreras visas vad det blir. Allt som registreras blir offentligt, också kommentarer, anteckningar och orsaker. Skriv inga personuppgifter och inget som omfattas av sekretess.',
];
