/** Words that stand in lower case in titles and names as well. */
export const functionWords: ReadonlySet<string> = new Set(
  (
    'a an the and or but nor of in on at to for from by with without as into onto over under between among against about through toward towards upon per via vs v versus than that its their his her our ' +
    'et al others eds ed trans edited no vol pp p ' +
    'der die das des dem den ein eine einer eines und oder zu zum zur im am an auf aus bei für mit nach von vom über um unter wegen als ' +
    'le la les l un une des du de d et ou à au aux en dans sur par pour avec sans ' +
    'el los las un una y o del al con por para en sobre ' +
    'o os as um uma e do da dos das no na nos nas em por para com sem ' +
    'il lo gli i della delle dei degli'
  ).split(' '),
);
