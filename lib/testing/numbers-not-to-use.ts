// What the facts say must not be asked or told as true: slips of a paper or of the course, numbers that sources disagree
// on, things that change. Wrong options, reasons, prompts and notes may name them; that is how they are put right.

export type NotToUse = {
  /** What it is and why it is not to be used. */
  readonly why: string
  /** The resources that could tell it; all when left out. */
  readonly of?: readonly string[]
  /** `answers`: it may be told, but not asked for. */
  readonly in?: 'answers'
  readonly says: RegExp
  /** Said together with this, or asked for so, it is right. */
  readonly unless?: RegExp
  /** What the rule has to find, in each language. */
  readonly finds: readonly [en: string, zh: string]
}

const OF_COURSE = /course|slide|reading|课程|课件|幻灯片|阅读/i

export const NOT_TO_USE: readonly NotToUse[] = [
  {
    why: 'English–French BLEU is 41.8 since version 7; 41.0 is left over from earlier ones',
    ...{ of: ['attention-is-all-you-need'], says: /\b41\.0\b/, unless: /earlier|older|早期|旧版|此前|更早/ },
    finds: ['It reaches 41.0 BLEU.', '达到41.0 BLEU。'],
  },
  {
    why: '“three types of regularisation” are announced, two follow',
    ...{ of: ['attention-is-all-you-need'], says: /three (types|kinds|ways) of regulari[sz]|三(种|类)正则化/i },
    finds: ['It uses three types of regularization.', '用了三种正则化。'],
  },
  {
    why: '25.8 BLEU is the base model on the development set, 27.3 on the test set',
    of: ['attention-is-all-you-need'],
    ...{ says: /\b25\.8\b/, unless: /newstest2013|\bdev|Table 3|开发集|验证集|表3/i },
    finds: ['The base model reaches 25.8 BLEU.', '基础模型达到25.8 BLEU。'],
  },
  {
    why: 'the BLOOM paper has 341B + 25B tokens, 1.61 TB and 46 languages; these come from earlier cards',
    of: ['bloom'],
    says: /\b350 ?(B\b|billion)|3500亿词元|1\.5 ?TB|\b45 (natural )?languages|45种(自然)?语言/i,
    finds: ['It has 350 billion unique tokens.', '数据为1.5 TB，含45种语言。'],
  },
  {
    why: 'the perplexity 7.045 of the card does not fit its validation loss',
    ...{ of: ['bloom'], says: /7\.045|7\.85/ },
    finds: ['A perplexity of 7.045.', '困惑度为7.85。'],
  },
  {
    why: 'one card of BLOOM says $7–15M, a later one $2–5M',
    ...{ of: ['bloom'], says: /\\\$ ?\d|million (US )?dollars|万美元/i },
    finds: ['It cost \\$2–5M.', '花费约700万美元。'],
  },
  {
    why: 'README and released config of BLOOM disagree on dropout',
    ...{ of: ['bloom'], says: /dropout|丢弃率/i },
    finds: ['Dropout is 0.1.', 'dropout为0.0。'],
  },
  {
    why: 'digests give one Flores-101 score to different systems',
    ...{ of: ['bloom'], says: /37\.2\b/ },
    finds: ['It scores 37.2.', '得分37.2。'],
  },
  {
    why: 'the ablations behind BLOOM are told with different model sizes; the finding is to be asked, not the sizes',
    ...{ of: ['bloom'], says: /\b(1\.3|6\.7) ?B\b|\b(1\.3|6\.7) billion|(?<!\d)(13|67)亿/ },
    finds: ['Ablations at 1.3B and 6.7B.', '消融实验用13亿和67亿参数。'],
  },
  {
    why: 'the size of GPT-4 is not known; BLOOM is about as large as GPT-3',
    says: /similar (in size )?to GPT-4|(与|和)GPT-4(规模)?(相近|相当|相似)/,
    unless: /cannot|is not|wrong|不能|无法|不对|错/,
    finds: ['BLOOM is similar in size to GPT-4.', 'BLOOM与GPT-4规模相近。'],
  },
  {
    why: 'BLOOM’s licence restricts uses: open access, not open source',
    of: ['bloom', 'week-1-concepts'],
    says: /BLOOM is (an )?open[- ]source|BLOOM是(一个)?开源/i,
    finds: ['BLOOM is an open-source model.', 'BLOOM是开源模型。'],
  },
  {
    why: '1.4T tokens for 50B parameters is the course’s account; the paper’s equations give 1.1–1.2T, and 1.4T is Chinchilla’s own data',
    of: ['bloomberggpt'],
    says: /\b1\.4 ?(T\b|trillion)|1\.4万亿/,
    unless: new RegExp(`${OF_COURSE.source}|Chinchilla`, 'i'),
    finds: ['The optimum was 50B and 1.4T.', '最优为500亿参数、1.4万亿词元。'],
  },
  {
    why: 'the run ended at step 146,000, but the checkpoint chosen is that of step 139,200',
    ...{ of: ['bloomberggpt'], says: /146,?000/, unless: /139,?200/ },
    finds: ['It trained for 146,000 steps.', '训练了146,000步。'],
  },
  {
    why: '2.36×10²³ FLOPs is measured and includes recomputation; 6ND gives 1.73×10²³',
    of: ['bloomberggpt'],
    ...{ says: /\b2\.36\b/, unless: /teraflop|measured|recompu|clock|throughput|实测|吞吐|重新?计算|重算/i },
    finds: ['Training took 2.36×10²³ FLOPs.', '训练用了2.36×10²³ FLOPs。'],
  },
  {
    why: 'the text speaks of four internal sentiment tasks, Table 10 lists five',
    ...{ of: ['bloomberggpt'], says: /four (internal )?sentiment|(四|4)(个|项)(内部)?情感/i },
    finds: ['It wins four internal sentiment tasks.', '在四项内部情感任务上获胜。'],
  },
  {
    why: 'Chinchilla’s places disagree about a 175B model: the table must be named',
    of: ['chinchilla'],
    says: /\b(3\.85|4\.41|4\.54) ?(×|\\times)|\b(3\.7|4\.2|4\.3) ?(T\b|trillion)|(3\.7|4\.2|4\.3)万亿/,
    unless: /Table (3|A3)|approach \d|§3\.4|表(3|A3)|方法\s*[123一二三]/,
    finds: ['A 175B model needs 3.7 trillion tokens.', '1750亿参数需要4.2万亿词元。'],
  },
  {
    why: 'Chinchilla’s places disagree about a 280B model: the table must be named',
    of: ['chinchilla'],
    ...{ says: /\b(5\.9|6\.8) ?(T\b|trillion)|(5\.9|6\.8)万亿/, unless: /Table (3|A3)|§3\.4|表(3|A3)/ },
    finds: ['A 280B model needs 6.8T tokens.', '2800亿参数需要5.9万亿词元。'],
  },
  {
    why: '10²⁶ FLOPs is 174 times Gopher’s compute, not over 250 times',
    ...{ of: ['chinchilla'], says: /\b250 ?(×|times)|250 ?倍/ },
    finds: ['That is over 250 times Gopher’s budget.', '是Gopher算力的250倍以上。'],
  },
  {
    why: '276 times is approach 2, 221 times approach 1: the table must be named',
    of: ['chinchilla'],
    ...{
      says: /\b(276|221)(\.3)? ?(×|times)|(276|221)(\.3)? ?倍/,
      unless: /Table (3|A3)|approach [12]|表(3|A3)|方法\s*[12]/,
    },
    finds: ['That is 276 times the budget.', '是预算的221倍。'],
  },
  {
    why: 'a misprint of Table A3: 6ND gives 1.26×10²⁵',
    ...{ of: ['chinchilla'], says: /1\.26 ?(×|\\times) ?10(\^\{?24|²⁴)|1\.26e\+?24/ },
    finds: ['It takes $1.26 \\times 10^{24}$ FLOPs.', '需要1.26×10²⁴ FLOPs。'],
  },
  {
    why: 'text and table of the GPT-3 paper disagree: three-digit addition, PIQA, the width of 13B, the mix weights, the size of the model',
    of: ['few-shot-learners'],
    says: /\b80\.[245]\b|\b81\.0\b|\b5,?1[24]0\b|\b101 ?%|\b200 ?(B\b|billion)|(?<![\d.])2000亿/,
    finds: ['Three-digit addition: 80.2%.', '混合权重合计101%。'],
  },
  {
    why: 'the paper has 3,640 petaflop/s-days for GPT-3; 3,700 is the course’s rounding',
    ...{ says: /\b3,?700\b/, unless: OF_COURSE },
    finds: ['GPT-3 took 3,700 petaflop/s-days.', 'GPT-3用了3,700 petaflop/s-day。'],
  },
  {
    why: 'what the Hub lists, offers and charges changes; a count needs its date',
    of: ['huggingface-hub'],
    unless: /202\d|date|日期/,
    says: /text2text|Streamlit|\\\$\d|free tier|storage limit|免费(额度|档)|存储上限|\d+ ?(million|thousand)\+? (models|datasets|users)|\d+万(多)?个(模型|数据集)/i,
    finds: ['Spaces run Streamlit.', '存储上限为1 TB，每月\\$9。'],
  },
  {
    why: 'pipelines change their default checkpoints',
    ...{ of: ['huggingface-hub'], in: 'answers', says: /default (checkpoint|model)|默认(检查点|模型)/i },
    finds: ['The default checkpoint is DistilBERT.', '默认模型是DistilBERT。'],
  },
  {
    why: 'Table 3 of LLaMA contradicts its text on BoolQ',
    ...{ of: ['llama'], says: /BoolQ/ },
    finds: ['It wins on all sets but BoolQ.', '除BoolQ外全部领先。'],
  },
  {
    why: 'Table 8 of LLaMA has a tie with PaLM on HumanEval, its text a win',
    ...{ of: ['llama'], says: /PaLM-62B.*HumanEval|HumanEval.*PaLM-62B/ },
    finds: ['It beats PaLM-62B on HumanEval.', '在HumanEval上胜过PaLM-62B。'],
  },
  {
    why: 'LLaMA’s months, GPUs and energy do not fit together',
    ...{ of: ['llama'], says: /3,?290 ?MWh|2,?638.*(five|5) ?months|2,?638.*(五|5)个月|(五|5)个月.*2,?638/ },
    finds: ['2,638 MWh in five months.', '约合3,290 MWh。'],
  },
  {
    why: 'the resource is the first LLaMA of 2023',
    ...{ of: ['llama'], says: /\bllama[- ]?[234](?![\d.]|B)/i },
    finds: ['Llama 2 has 4,096 tokens.', 'Llama 3的词表更大。'],
  },
  {
    why: 'the paper prints two values of the compute constant: the place must be named',
    of: ['scaling-laws'],
    says: /\b(2\.3|3\.1) ?(×|\\times) ?10(\^\{?8|⁸)/,
    unless: /Equation|Eq\.|Table 5|Figure 1|式|表5|图1/,
    finds: ['The constant is $3.1 \\times 10^8$ PF-days.', '常数为2.3×10⁸ PF-day。'],
  },
  {
    why: 'a petaflop/s is eight V100; two A100 reach it only by their sparse figure',
    says: /\b(two|2) (NVIDIA )?A100|(两|2) ?(块|张|个)?(NVIDIA )?A100/i,
    unless: OF_COURSE,
    finds: ['Two A100 make a petaflop/s.', '两块A100即为1 petaflop/s。'],
  },
  {
    why: 'typing slips of a note; the vectors are (500, 7000) and (9320, 1000)',
    ...{ of: ['vector-space-models'], says: /\(500, ?700\)|93,?200/ },
    finds: ['Entertainment is (500, 700).', '机器学习为(93200, 1000)。'],
  },
  {
    why: 'the code of the assignments is not ours to show',
    ...{ of: ['vector-space-models'], says: /\bdef \w+\(|get_country|compute_pca|\bnp\.\w+|get_accuracy/ },
    finds: ['Call compute_pca(X).', '调用`np.dot(a, b)`。'],
  },
  {
    why: 'training a billion parameters takes 24 GB by the corrected slides; 80, 14,000 and 40,000 GB are superseded',
    of: ['week-1-concepts'],
    says: /\b80 ?GB|\b(14|40),?000 ?GB/,
    unless: /superseded|earlier|旧版|早期|作废|A100|H100/i,
    finds: ['Training needs 80 GB.', '训练需要14,000 GB。'],
  },
  {
    why: 'FP32 reaches from −3e38 to 3e38; 3e-38 is a slip of the slides',
    says: /3e-38|3 ?(×|\\times) ?10(\^\{-38|⁻³⁸)/,
    finds: ['FP32 ranges from 3e-38 to 3e38.', 'FP32的范围是3e-38到3e38。'],
  },
  {
    why: 'Jordan is the first name of Hoffmann, the first author of Chinchilla',
    ...{ says: /Jordan (et al|and others)|Jordan等/ },
    finds: ['Jordan et al. trained 400 models.', 'Jordan等人训练了400个模型。'],
  },
  {
    why: 'FSDP was tested on A100 GPUs of 80 GB; the narration says V100',
    ...{ says: /512[^.。]{0,20}V100|V100[^.。]{0,20}512/ },
    finds: ['It was tested on 512 V100 GPUs.', '在512块V100上测试。'],
  },
  {
    why: '“~15 petaflops-days per model” cannot be worked out again',
    ...{ of: ['zero-shot-architectures'], says: /\b15 ?(petaflop|PF)/i },
    finds: ['Each took 15 petaflop/s-days.', '每个约15 PF-day。'],
  },
  {
    why: 'the random baseline of EAI-Eval differs between two tables',
    ...{ of: ['zero-shot-architectures'], says: /\b(32\.9|33\.3)\b/ },
    finds: ['Chance is 32.9.', '随机水平为33.3。'],
  },
  {
    why: 'EAI-Eval is told with 30 and with 31 datasets',
    of: ['zero-shot-architectures'],
    ...{ in: 'answers', says: /\b3[01] (data ?sets|tasks)|3[01]个(数据集|任务)|^3[01]$/i },
    finds: ['31 datasets', '30个任务'],
  },
  {
    why: 'the abstract has over 5 billion parameters, Table 1 4.8B: the table counts',
    of: ['zero-shot-architectures'],
    ...{
      says: /\b(over|more than) (5 ?B\b|5 billion|five billion)|(超过|逾)50亿|50亿(以上|多)/i,
      unless: /abstract|摘要/i,
    },
    finds: ['They have over 5 billion parameters.', '模型超过50亿参数。'],
  },
  {
    why: 'what is optimal depends on how the model is used; the reading list says it is identified',
    of: ['zero-shot-architectures', 'week-1-concepts'],
    ...{ says: /identif(y|ies|ied) the optimal|(找|指)出了?最优(方案|方法|做法)/i, unless: OF_COURSE },
    finds: ['The paper identifies the optimal approach.', '论文找出了最优方案。'],
  },
]
