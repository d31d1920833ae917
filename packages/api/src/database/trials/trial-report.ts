/** What a trial reports. */
export interface TrialReport {
  /** One sentence for each thing that was lost or torn; empty when the promise was kept. */
  complaints: string[];
  summary: string;
}
