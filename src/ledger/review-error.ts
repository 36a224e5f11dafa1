/** Why a review cannot be kept; `message` is for the person who gave it. */
export class ReviewError extends Error {
  override readonly name = "ReviewError";
}
