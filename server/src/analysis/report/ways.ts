import { foldCode } from '../../model/link.ts';
import { codesIn, type Slot } from '../../model/plan.ts';
import type { PlacedCourse } from '../courses-in-scope.ts';
import { type CreditSum, creditsOfSlot } from '../credits/credits.ts';
import { coursesWithCredits } from '../credits/known-courses.ts';
import { placeOf } from '../place-of.ts';
import { plannedTerms } from '../plan/planned-terms.ts';
import { termName } from '../plan/term-name.ts';
import { pathOfTrack, type Track } from '../skills/tracks.ts';
import { present } from './present.ts';
import type { ReportSlot, ReportTerm, ReportWay, WayCourse } from './report.ts';
import { type ReportBasis, wayId } from './report-basis.ts';
import { rangeOf } from './report-credits.ts';
import { wayMetrics } from './report-metrics.ts';
import { trackCredits } from './track-credits.ts';

const nothing: CreditSum = { min: 0, max: 0, unknown: 0 };

/** The ways through a program: its own first, then one for each concentration. */
export function reportWays(basis: ReportBasis): readonly ReportWay[] {
  return basis.tracks.map((track) => wayOf(basis, track));
}

function wayOf(basis: ReportBasis, track: Track): ReportWay {
  const { snapshot, program, model } = basis;
  const courses = coursesWithCredits(snapshot, program);
  const { concentration } = track;
  const path = pathOfTrack(model, concentration);
  const sums = trackCredits(basis, track);
  const metrics = wayMetrics(basis, track);
  const moments = plannedTerms(path.terms.map(({ term }) => term));
  const slotsOf = (slots: readonly Slot[]) => slots.map((slot) => slotOf(basis, slot, courses));
  return {
    id: wayId(track),
    title: concentration ? (concentration.title ?? concentration.id).text : basis.title,
    terms: path.terms.map(({ term, slots }, index): ReportTerm => {
      const moment = moments[index];
      return {
        title: moment ? termName(moment) : '',
        ...present({ season: moment?.season, year: moment?.year }),
        place: placeOf(program, term),
        credits: sums.terms[index] ?? nothing,
        slots: slotsOf(slots),
      };
    }),
    anywhere: slotsOf(path.anywhere),
    credits: sums.total,
    metrics: metrics.way,
    courses: [...track.courses.values()].map(
      ({ in: { code }, places, certain }): WayCourse => ({
        code,
        ...present({ term: places[0]?.term, metrics: metrics.courses.get(code) }),
        certain,
      }),
    ),
  };
}

function slotOf({ program }: ReportBasis, slot: Slot, courses: ReadonlyMap<string, PlacedCourse>): ReportSlot {
  const both = { ...present({ credits: rangeOf(creditsOfSlot(slot, courses)) }), place: placeOf(program, slot) };
  if (slot.kind === 'course') return { kind: 'course', code: foldCode(slot.code.text), ...both };
  if (slot.kind === 'elective') return { kind: 'elective', title: slot.title.text, ...both };
  return {
    kind: 'choice',
    ...present({ title: slot.title?.text, choose: slot.choose }),
    options: slot.from.map(({ codes }) => codes.map(({ text }) => foldCode(text))),
    named: codesIn(slot).map((word) => ({ code: foldCode(word.text), place: placeOf(program, word) })),
    ...both,
  };
}
