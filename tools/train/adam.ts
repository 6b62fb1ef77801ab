/** Numbers that are learned, by name. */
export type Numbers = Readonly<Record<string, Float64Array>>;

const MEAN = 0.9;
const SQUARE = 0.999;
const EPSILON = 1e-8;
const DECAY = 0.02;

const zerosLike = (numbers: Numbers): Numbers =>
  Object.fromEntries(Object.entries(numbers).map(([part, { length }]) => [part, new Float64Array(length)]));

/** Adam over some numbers, with decoupled decay: https://arxiv.org/abs/1711.05101 */
export class Adam<Learned extends Numbers> {
  /** Where whoever learns adds up how the numbers should change. */
  readonly gradient: Learned;
  private readonly means: Numbers;
  private readonly squares: Numbers;
  private step = 0;

  private readonly numbers: Learned;

  /** `gradient` has the shape of `numbers`, all zero. */
  constructor(numbers: Learned, gradient: Learned) {
    this.numbers = numbers;
    this.gradient = gradient;
    this.means = zerosLike(numbers);
    this.squares = zerosLike(numbers);
  }

  /** Moves the numbers against the gradient, which is zero afterwards. */
  move(rate: number): void {
    this.step++;
    const ofMean = 1 - MEAN ** this.step;
    const ofSquare = 1 - SQUARE ** this.step;
    for (const [part, own] of Object.entries<Float64Array>(this.numbers)) {
      const changes = this.gradient[part] ?? own;
      const mean = this.means[part] ?? own;
      const square = this.squares[part] ?? own;
      for (let i = 0; i < own.length; i++) {
        const g = changes[i] ?? 0;
        const m = MEAN * (mean[i] ?? 0) + (1 - MEAN) * g;
        const v = SQUARE * (square[i] ?? 0) + (1 - SQUARE) * g * g;
        if (v === 0) continue;
        mean[i] = m;
        square[i] = v;
        const n = own[i] ?? 0;
        own[i] = n - rate * (m / ofMean / (Math.sqrt(v / ofSquare) + EPSILON) + DECAY * n);
      }
      changes.fill(0);
    }
  }
}
