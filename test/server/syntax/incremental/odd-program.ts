/** A program as nobody should write it: all the ways in which an item of a list or a group can begin and end. */
export const oddProgram = `# first
curriculum: nasty
title: "A title: with 'quotes'"
summary: |
  Two lines

   deeper
notes: >-

  folded text
  # no comment

# about terms
terms:
- id: one
  courses: [HIT 100, {id: x, "y": 2}]
-   id: two
    text: |2
        low
      lower

  # low comment
-
  id: three
- # comment
  id: four
- - a
  - b
-
- plain
  over lines
- "quoted
  over lines"
- [flow,
   over]
- |+
  keep


- >
 folded

# low
courses:
  HIT 100:
    title: Words
    text: plain words
      over lines
      and more
    description: |
      Text
        # not a comment
      more

  # comment
  "HIT 101": {title: x,
    credits: 3}
  'HIT 102':

  HIT 103: # trailing
    - a
    -   b: 1
        c: 2
  ? HIT 104
  : title: e
  HIT 105: &anchor
    title: named
  HIT 106: *anchor
  HIT 107:
    <<: *anchor
    credits: 3
  ~: null
  12: 0x1F
  HIT 108:
  - one
  - two
  HIT 109: !tag text
  HIT 110: |
   one space
last: {a: [1, 2,
  3], b: "x
   y"}
`;
