/** Nouns that nobody speaks or decides through: a plan may say something, but it is no speaker. */
export const things =
  /^(?:plan|proposal|deal|agreement|text|draft|document|statement|report|law|move|decision|offer|idea|formula|framework|package|treaty|resolution|bill|measure|step|position|talks|round|issue|question|point|this|that|which|there|what|it|process|meeting|summit|demand|condition|letter|term|terms|figure|ratio|price|clause|paper|accord|truce|ceasefire|time|pressure|visit|war|line|number|share|news|result|progress)s?$/;
