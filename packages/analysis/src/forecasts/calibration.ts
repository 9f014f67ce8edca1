import { decimal, difference, fraction, product, zero, type Calibration, type Rational } from "@parley/model";
import { groupBy } from "../matrix/group-by.ts";
import { exactValue } from "../division/exact-value.ts";
import { mean, type Judged } from "./brier-score.ts";

/** The forecasts nearest to one multiple of ten percent. */
interface Bin {
  readonly about: number;
  readonly judged: readonly Judged[];
  /** The mean probability, and the share that happened. */
  readonly mean: Rational;
  readonly share: Rational;
}

/**
 * How often things happened that somebody called about 0, 10, …, 100 percent likely: not folded, so that 20 and 80 stay
 * apart. With it Murphy's partition of the Brier score, exactly: reliability − resolution + uncertainty, and what
 * putting different forecasts into one bin hides. Halves go to the bin nearer to 50.
 * @returns Bins that hold a forecast, from 0 upwards; without any, everything is zero. O(n).
 * @see Murphy (1973), A new vector partition of the probability score, J. Applied Meteorology 12; Stephenson, Coelho
 * and Jolliffe (2008), Two extra components in the Brier score decomposition, Weather and Forecasting 23.
 * @example calibration([{ probability: 0.75, happened: true }]).bins.map(({ about, count }) => [about, count]); // => [[70, 1]]
 */
export function calibration(judged: readonly Judged[]): Calibration {
  const bins = binsOf(judged);
  const base = mean(judged.map(outcome));
  const weighed = (value: (bin: Bin) => Rational): Rational =>
    mean(bins.flatMap((bin) => bin.judged.map(() => value(bin))));
  const within = bins.flatMap((bin) => bin.judged.map((one) => withinBin(one, bin)));
  return {
    bins: bins.map(({ about, judged: own, mean: forecast }) => ({
      about,
      count: own.length,
      happened: own.filter(({ happened }) => happened).length,
      mean: exactValue(forecast),
    })),
    reliability: exactValue(weighed((bin) => squared(difference(bin.mean, bin.share)))),
    resolution: exactValue(weighed((bin) => squared(difference(bin.share, base)))),
    uncertainty: exactValue(product(base, difference(one, base))),
    withinBins: exactValue(mean(within)),
  };
}

function binsOf(judged: readonly Judged[]): Bin[] {
  const groups = groupBy(judged, ({ probability }) => nearestTen(probability));
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([about, own]) => ({
      about,
      judged: own,
      mean: mean(own.map(({ probability }) => decimal(probability))),
      share: mean(own.map(outcome)),
    }));
}

/** The variance of a forecast within its bin, less twice its covariance there with what happened. */
function withinBin(judged: Judged, bin: Bin): Rational {
  const away = difference(decimal(judged.probability), bin.mean);
  const surprise = difference(outcome(judged), bin.share);
  return difference(squared(away), product(fraction(2n), product(away, surprise)));
}

/**
 * The multiple of ten percent nearest to a probability, halves towards 50.
 * @example nearestTen(0.95); // => 90
 */
export function nearestTen(probability: number): number {
  const { numerator, denominator } = product(decimal(probability), fraction(10n));
  const isLow = numerator <= 5n * denominator;
  const fromEnd = isLow ? numerator : 10n * denominator - numerator;
  const tens = Number((2n * fromEnd + denominator) / (2n * denominator)) * 10;
  return isLow ? tens : 100 - tens;
}

function outcome({ happened }: Judged): Rational {
  return happened ? one : zero;
}

function squared(value: Rational): Rational {
  return product(value, value);
}

const one = fraction(1n);
