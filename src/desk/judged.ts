/** Readings with what people rejected, corrected and set: for the doors, which know the desk alone. */
export { applyJudgements } from '../situation/judging/readings.ts'
