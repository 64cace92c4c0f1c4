/** What leaves the house when an activity is done: nobody goes back behind it then (退回). */
export const FINAL_EFFECTS = ['decision-served', 'money-paid', 'certificate-issued', 'agreement-signed'] as const;

/** One of them, as `huiban:final` names it. */
export type FinalEffect = (typeof FINAL_EFFECTS)[number];

/** Whether a text names such an effect. */
export const isFinalEffect = (text: string): text is FinalEffect => FINAL_EFFECTS.some((effect) => effect === text);
