/** Something measured: how big, and how much it cost. */
export type Point = readonly [size: number, cost: number]

/** The exponent of the power law through points, by least squares on logarithms; 0 for fewer than two sizes. */
export function fitPower(points: readonly Point[]): number {
  const logs = points.filter(([x, y]) => x > 0 && y > 0).map(([x, y]) => [Math.log(x), Math.log(y)] as const)
  const mean = (index: 0 | 1): number => logs.reduce((total, point) => total + point[index], 0) / logs.length
  const [x, y] = [mean(0), mean(1)]
  const spread = logs.reduce((total, [a]) => total + (a - x) ** 2, 0)
  return spread === 0 ? 0 : logs.reduce((total, [a, b]) => total + (a - x) * (b - y), 0) / spread
}

const WIDTH = 640
const HEIGHT = 420
const MARGIN = 60

/** Points on two logarithmic axes, as an SVG drawing. */
export function drawPoints(
  points: readonly Point[],
  labels: { readonly x: string; readonly y: string },
): string {
  const kept = points.filter(([x, y]) => x > 0 && y > 0)
  const scale = (index: 0 | 1, length: number): ((value: number) => number) => {
    const logs = kept.map((point) => Math.log10(point[index]))
    const [low, high] = [Math.floor(Math.min(...logs)), Math.ceil(Math.max(...logs, Math.min(...logs) + 1))]
    return (value) => ((Math.log10(value) - low) / (high - low)) * length
  }
  const [across, up] = [scale(0, WIDTH - 2 * MARGIN), scale(1, HEIGHT - 2 * MARGIN)]
  const dots = kept.map(
    ([x, y]) =>
      `<circle cx="${(MARGIN + across(x)).toFixed(1)}" cy="${(HEIGHT - MARGIN - up(y)).toFixed(1)}" r="2.5"/>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-family="sans-serif" font-size="13">
<rect width="100%" height="100%" fill="#fff"/>
<path d="M${MARGIN} ${MARGIN}V${HEIGHT - MARGIN}H${WIDTH - MARGIN}" fill="none" stroke="#333"/>
<g fill="#0a5" fill-opacity=".5">${dots.join('')}</g>
<text x="${WIDTH / 2}" y="${HEIGHT - 20}" text-anchor="middle">${labels.x} (log)</text>
<text x="20" y="${HEIGHT / 2}" text-anchor="middle" transform="rotate(-90 20 ${HEIGHT / 2})">${labels.y} (log)</text>
</svg>
`
}
