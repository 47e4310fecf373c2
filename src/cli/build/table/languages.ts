/** The languages of Europe and some of its neighbours, the likeliest first: names of places and months are known in these. */
export const languages =
  'en de fr es it pt nl pl ro el hu sv cs bg da fi sk hr lt lv sl et ga mt nb nn is tr uk ru ar be sr bs mk sq ca eu gl cy lb gd fo az hy ka he fa ur kk ky uz zh ja ko hi bn ta th vi id ms sw am so af'.split(
    ' ',
  );
