(function () {
  var e = {
      en: { pressAgain: (e) => `Press Shift ${e === 1 ? `once` : `twice`} more to leave this site.` },
      fr: { pressAgain: (e) => `Appuyez encore ${e === 1 ? `une fois` : `deux fois`} sur Maj pour quitter ce site.` },
    },
    t = 5e3;
  function n(e, n) {
    return [...e.filter((e) => n - e < t), n];
  }
  function r(e) {
    let t = e.querySelector(`a[data-leave]`);
    if (!(t instanceof HTMLAnchorElement)) return;
    let n = () => i(e, t.href);
    (e.addEventListener(`click`, (e) => {
      e.target instanceof Element && e.target.closest(`a[data-leave]`) !== null && (e.preventDefault(), n());
    }),
      a(e, n));
  }
  function i(e, t) {
    ((e.documentElement.hidden = !0), (e.title = new URL(t).hostname), e.defaultView?.location.replace(t));
  }
  function a(e, r) {
    let i = o(e),
      a = [],
      s = !1,
      c,
      l = (e) => {
        ((a = e), i.show(a.length));
      },
      u = () => {
        ((s = !1), a.length > 0 && l([]));
      };
    (e.addEventListener(`pointerdown`, u),
      e.addEventListener(`keydown`, ({ key: e, repeat: t }) => {
        e === `Shift` ? t || (s = !0) : u();
      }),
      e.addEventListener(`keyup`, ({ key: e, timeStamp: i }) => {
        e === `Shift` && s && (clearTimeout(c), (c = setTimeout(() => l([]), t)), l(n(a, i)), a.length >= 3 && r());
      }));
  }
  function o(t) {
    let n = e[t.documentElement.lang === `fr` ? `fr` : `en`],
      r = t.createElement(`p`);
    return (
      (r.className = `dots`),
      r.setAttribute(`role`, `status`),
      t.body.append(r),
      {
        show: (e) => {
          let i = 3 - e;
          if (e === 0 || i <= 0) return r.replaceChildren();
          let a = t.createElement(`span`);
          ((a.ariaHidden = `true`),
            (a.textContent = `${`●`.repeat(e)}${`○`.repeat(i)} `),
            r.replaceChildren(a, n.pressAgain(i)));
        },
      }
    );
  }
  r(document);
})();
