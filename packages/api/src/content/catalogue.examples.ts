/** What the coalition's catalogue says of an item: its address part, title, date as exact as known, and address on the web. */
export type CatalogueItem = readonly [slug: string, title: string, issuedOn: string | null, address: string | null];

/** The catalogue of 27 items by section, both in the coalition's order; kept apart from the content files, to hold them to it. */
export const catalogue: Readonly<Record<string, readonly CatalogueItem[]>> = {
  'how-cccip-started': [
    [
      'breaking-the-silence-report',
      'Breaking the Silence: Dialogue on Children of Incarcerated Parents',
      '2019',
      'https://quakerconcern.ca/breaking-the-silence-on-children-of-incarcerated-parents/',
    ],
  ],
  'community-resources': [
    ['we-got-us-now', 'WE GOT US NOW', null, 'https://www.wegotusnow.org'],
    [
      'elizabeth-fry-society-greater-vancouver',
      'Elizabeth Fry Society of Greater Vancouver',
      null,
      'https://efry.com/',
    ],
    ['child-welfare-information-gateway', 'Child Welfare Information Gateway', null, 'https://www.childwelfare.gov'],
  ],
  'training-child-welfare': [
    [
      'oacas-child-welfare-training',
      'Training for Child Welfare (videos and handouts, OACAS)',
      null,
      'https://www.elsemarieknudsen.com/resourcesforprofessionals',
    ],
    ['raising-a-relatives-child', "Raising a Relative's Child", null, null],
  ],
  'legislation-child-rights': [
    [
      'cfsc-submission-crc-canada-5th-6th',
      "Submission to the United Nations Committee on the Rights of the Child: A Response to Canada's Fifth and Sixth Reports on the Convention on the Rights of the Child: Regarding Children of Incarcerated Parents in Canada",
      '2020',
      'https://www.childrenofincarceratedparents.ca/post/united-nations-review-of-canada-and-child-rights-2022',
    ],
    ['beyond-neglect-event-report', 'Beyond Neglect: Event Report', null, 'https://www.cwlc.ca/beyond-neglect'],
    [
      'its-time-to-act-cm-rec-2018-5',
      "It's Time to Act: Council of Europe Recommendation CM/Rec(2018)5 on children with imprisoned parents",
      null,
      'https://childrenofprisoners.eu/its-time-to-act-child-friendly-version-of-council-of-europe-recommendation-cm-rec20185',
    ],
  ],
  'children-youth': [
    [
      'childrens-books-reviews-gallivan',
      "Children's Books on Parental Incarceration: Book Reviews by Aislinn Gallivan",
      '2021',
      'https://www.childrenofincarceratedparents.ca/post/children-s-books-on-parental-incarceration-book-reviews',
    ],
    [
      'cfcn-resources-for-children',
      'Resources for children by the Canadian Families and Corrections Network',
      null,
      'https://www.cfcn-rcafd.org/resources-children',
    ],
  ],
  'news-media': [
    [
      'nymag-chesa-boudin',
      'Everyone in San Francisco Has Something to Say About Chesa Boudin',
      '2021',
      'https://nymag.com/intelligencer/2021/08/chesa-boudin-recall-san-francisco.html',
    ],
    ['new-yorker-mother-of-incarcerated-son', 'From the Mother of an Incarcerated Son', null, null],
    [
      'every-second-fwd-us',
      "Every Second: The Impact of the Incarceration Crisis on America's Families",
      '2018',
      'https://everysecond.fwd.us/',
    ],
  ],
  'research-academic': [
    [
      'mussell-estimating-number-children-2019-20',
      'Estimating the Number of Children with a Biological Parent in Canadian Custody, 2019/20',
      null,
      null,
    ],
    [
      'inccip-covid-19-worldwide',
      'The Impact of COVID-19 worldwide on Children with Incarcerated Parents',
      '2020',
      'https://togetherscotland.org.uk/news-and-events/news/2020/06/survey-examines-the-worldwide-impact-of-covid-19-on-children-with-an-incarcerated-parent',
    ],
    [
      'minson-covid-19-prison-lockdowns',
      'The impact of COVID-19 prison lockdowns on children with a parent in prison',
      '2021-03-15',
      'https://shonaminson.com/author/shonaminson/',
    ],
    [
      'mother-child-programs-scoping-review',
      'Mother–Child Programs for Incarcerated Mothers and Children and Associated Health Outcomes: A Scoping Review',
      '2020',
      'https://digitalcommons.schulichlaw.dal.ca/scholarly_works/1481/',
    ],
    [
      'knudsen-curious-invisibility',
      'The Curious Invisibility of Children of Prisoners in Canadian Criminal Justice Policy',
      '2018',
      'https://www.law.ox.ac.uk/prisons-punishment-and-family-towards-new-sociology-punishment',
    ],
    [
      'mussell-intergenerational-imprisonment',
      'Intergenerational Imprisonment: Resistance and Resilience in Indigenous Communities',
      '2020',
      'https://digitalcommons.osgoode.yorku.ca/jlsp/vol33/iss1/2',
    ],
    [
      'aecf-a-shared-sentence',
      'A Shared Sentence: The Devastating Toll of Parental Incarceration on Kids, Families and Communities',
      '2016',
      'https://www.aecf.org/sharedsentence',
    ],
    [
      'condry-smith-holistic-approach',
      "A Holistic Approach to Prisoners' Families - From Arrest to Release",
      '2019',
      'https://link.springer.com/chapter/10.1007/978-3-030-12744-2_6',
    ],
    [
      'counting-the-cost-of-maternal-imprisonment',
      'Counting The Cost Of Maternal Imprisonment',
      '2021',
      'https://www.russellwebster.com/counting-the-cost-of-maternal-imprisonment/',
    ],
    [
      'seven-out-of-ten-not-even-close',
      'Seven Out of Ten? Not Even Close: A Review of Research on the Likelihood of Children with Incarcerated Parents Becoming Justice-Involved',
      '2015',
      'https://nicic.gov/seven-out-ten-not-even-close-review-research-likelihood-children-incarcerated-parents-becoming',
    ],
    [
      'paynter-maternal-incarceration-provincial',
      'Maternal Incarceration in a Provincial Prison in Canada: A Qualitative Study',
      '2022',
      'https://www.pubmed.gov/35102578/',
    ],
    [
      'child-rights-connect-covid-19',
      'Covid-19 and the Rights of Children of Parents who are Incarcerated: Impacts and Recommendations',
      '2020',
      'https://quno.org/node/1024',
    ],
    [
      'aap-responding-to-parental-incarceration',
      'Responding to Parental Incarceration As a Priority Pediatric Health Issue',
      '2018',
      'https://publications.aap.org/pediatrics/article-abstract/142/3/e20181923/38676/Responding-to-Parental-Incarceration-As-a-Priority',
    ],
  ],
  'standards-norms': [],
};
