#!/usr/bin/env bash
# Pandoc's Markdown keeps a list's style and first letter, so one would expect letters to survive. The points of a
# Vietnamese law run a, b, c, d, đ, e, g, h, i, k: pandoc 2.17 knows no "đ", makes that point part of d, and counts on in
# English, so that g is printed as f, and k as i. A reference to "điểm g khoản 2" then points at another duty.

source "$(dirname "$0")/support/setup.sh"
needs pandoc pandoc

pandoc --version | sed -n 1p
printf '%s) %s\n' a một b hai c ba d bốn đ năm e sáu g bảy h tám i chín k mười > points.md
pandoc --from markdown --to plain points.md > seen

must_be seen << 'SEEN'
a)  một
b)  hai
c)  ba
d)  bốn đ) năm
e)  sáu
f)  bảy
g)  tám
h)  chín
i)  mười
SEEN
