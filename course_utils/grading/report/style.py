"""How the grader's pages look: one column, the page's own light and dark, the four outcomes in their colors."""

from course_utils.checks.outcomes import OUTCOMES

_OUTCOME_RULES = "".join(f".{name.replace(' ', '-')}{{--own:{outcome.color}}}" for name, outcome in OUTCOMES.items())

STYLE = (
    """
:root{color-scheme:light dark;
  --page:#fff;--ink:#1f2328;--quiet:#59626d;--line:#dfe3e8;--soft:#f5f7f9;--accent:#0b6bcb}
@media (prefers-color-scheme:dark){:root{
  --page:#14181e;--ink:#dde2e8;--quiet:#98a2ae;--line:#2e353e;--soft:#1b2129;--accent:#6cb2f5}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",sans-serif}
main{max-width:46rem;margin:0 auto;padding:1.6rem 1.1rem 3rem}
h1{font-size:1.7rem;line-height:1.2;margin:.1rem 0 .3rem;overflow-wrap:anywhere}
h2{font-size:1.05rem;margin:0;display:inline}
p{margin:.35rem 0}
a{color:var(--accent)}
code{font:.92em/1.4 ui-monospace,"SF Mono",Menlo,Consolas,monospace;background:var(--soft);padding:.05em
  .3em;border-radius:.25em; overflow-wrap:anywhere}
.lab{color:var(--quiet);margin:0}
.lab span{opacity:.8;margin-left:.4em;font-size:.9em}
.score{font-variant-numeric:tabular-nums;margin:.2rem 0}
.score strong{font-size:1.35rem}
.bar{height:.4rem;border-radius:.2rem;background:var(--line);overflow:hidden}
.bar i{display:block;height:100%;background:var(--accent)}
.next{margin:1.1rem 0;padding:.8rem 1rem;border-radius:.5rem;background:var(--soft);border-left:.25rem solid
  var(--accent)}
.next p{margin:.25rem 0 0}
.cells{margin:1.1rem 0}
.cells ul{margin:.2rem 0;padding-left:1.2rem}
.exercise{border-top:1px solid var(--line);padding:.55rem 0}
.exercise>summary{display:flex;flex-wrap:wrap;gap:.2rem .8rem;align-items:baseline;cursor:pointer;list-style:none}
.exercise>summary::-webkit-details-marker{display:none}
.exercise>summary h2{flex:1 1 12rem}
.exercise>summary h2 code{background:none;padding:0}
.exercise>summary .word{color:var(--own)}
.exercise>summary .points{color:var(--quiet);font-variant-numeric:tabular-nums;min-width:8.5rem;text-align:right}
.exercise ul{list-style:none;margin:.4rem 0;padding:0 0 0 1.1rem}
.exercise li{margin:.3rem 0;padding-left:1.4rem;text-indent:-1.4rem}
.exercise li>*{text-indent:0}
.exercise li p,.exercise li table{margin:.15rem 0}
.exercise li table{border-collapse:collapse;font-size:.95em}
th{color:var(--quiet);font-weight:400;text-align:left;padding-right:.8rem;vertical-align:top}
small{color:var(--quiet)}
.sign{color:var(--own);display:inline-block;width:1.1em;margin-right:.2rem;text-align:center}
.exercise li .diagnosis{margin:.4rem 0;padding:.5rem .8rem;border-left:.2rem solid
  var(--own);background:var(--soft);border-radius:.3rem}
.exercise details{margin:.2rem 0;color:var(--quiet)}
.exercise details p{color:var(--ink);margin-left:1rem}
footer{border-top:1px solid var(--line);margin-top:.6rem;padding-top:.6rem;color:var(--quiet);font-size:.88rem}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:.2rem}
.late,.open{color:var(--quiet);font-size:.92rem}
.exercise .by-hand{text-indent:0}
.by-hand p{white-space:pre-wrap}
main.wide{max-width:60rem}
.wide h1{font-size:1.45rem}
.wide section{margin:1.7rem 0}
.wide h2{display:block;margin:0 0 .5rem}
.wide summary h2{display:inline}
.facts,.legend{color:var(--quiet);font-variant-numeric:tabular-nums}
.legend{font-size:.9rem;max-width:46rem}
.two{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 2.5rem}
.two section{margin:1.2rem 0 0}
.wide ol,.wide ul{margin:.2rem 0;padding-left:1.3rem}
.wide ol li{margin:.35rem 0}
figure{margin:0}
figcaption{color:var(--quiet);font-size:.85rem;text-align:center}
svg{display:block;width:100%;max-width:26rem}
svg rect{fill:var(--accent)}
svg text{font:11px system-ui,sans-serif;fill:var(--ink);text-anchor:middle}
svg .end{fill:var(--quiet);text-anchor:start}
svg .last{text-anchor:end}
.wide table{border-collapse:collapse;width:100%}
.wide thead th{font-size:.88rem;border-bottom:1px solid var(--line);padding-bottom:.3rem}
.wide td,.wide th{padding:.28rem .9rem .28rem 0;vertical-align:baseline}
.wide thead th:nth-child(n+2),.n{text-align:right;font-variant-numeric:tabular-nums}
.wide thead th:nth-child(3){text-align:left}
.pairs{width:auto!important}
.questions th code{background:none;padding:0;color:var(--ink);overflow-wrap:normal}
.share{white-space:nowrap}
.share .bar{display:inline-block;width:min(14rem,22vw);vertical-align:middle;margin-right:.6rem}
.share b{font-weight:400;font-variant-numeric:tabular-nums}
.weak{color:var(--own,#D2405A);font-weight:600}
.scroll{overflow-x:auto}
.look li{overflow-wrap:anywhere}
@media (max-width:44rem){.two{grid-template-columns:minmax(0,1fr)}}
@media (max-width:32rem){.share .bar{display:none}.wide td,.wide th{padding-right:.55rem}
  .questions th code{overflow-wrap:anywhere}}
@media (max-width:32rem){
  .exercise>summary{flex-wrap:nowrap}
  .exercise>summary .word{display:none}
  .exercise>summary h2{flex-basis:auto;min-width:0;padding-left:1.5rem;text-indent:-1.5rem}
  .exercise>summary .points{flex:none;min-width:0;white-space:nowrap}}
@media print{.exercise>summary{cursor:auto}}
"""
    + _OUTCOME_RULES
)
