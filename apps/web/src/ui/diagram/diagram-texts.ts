import { defineTexts } from '../../texts/texts';

export const diagramTexts = defineTexts(
  {
    notDrawn: '这份流程没有可显示的图形，请看列表。',
    smaller: '缩小',
    larger: '放大',
    whole: '看全图',
  },
  {
    notDrawn: 'This process has no drawing that can be shown; please see the list.',
    smaller: 'Zoom out',
    larger: 'Zoom in',
    whole: 'Show all',
  },
);
