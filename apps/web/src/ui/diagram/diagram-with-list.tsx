import { Col, Empty, Row } from 'antd';
import { type ReactNode } from 'react';
import { type DiagramProps } from './bpmn-canvas';
import { Diagram } from './diagram';
import styles from './diagram.module.css';

/** What a diagram shows of one element, in words. */
export interface DiagramItem {
  readonly key: string;
  /** The element that it is about; what is about none stands in the list alone. */
  readonly element?: string | undefined;
  readonly title: ReactNode;
  readonly text?: ReactNode;
  /** Something more that can be done, beside choosing it. */
  readonly action?: ReactNode;
}

interface DiagramWithListProps extends DiagramProps {
  readonly items: readonly DiagramItem[];
  readonly listLabel: string;
  /** What is said where there is nothing to list. */
  readonly empty: string;
  readonly onSelect: (element: string) => void;
}

/** A diagram and beside it the same in words: choosing in one chooses in the other, by mouse or by keys. */
export function DiagramWithList({ items, listLabel, empty, ...diagram }: DiagramWithListProps) {
  return (
    <Row gutter={[16, 16]}>
      <Col xs={24} xl={16}>
        <Diagram {...diagram} />
      </Col>
      <Col xs={24} xl={8}>
        <ul className={styles['list']} aria-label={listLabel} style={{ maxHeight: (diagram.height ?? 420) + 2 }}>
          {items.length === 0 && <Empty description={empty} />}
          {items.map((item) => (
            <li key={item.key}>
              <ListedItem item={item} selected={diagram.selected} onSelect={diagram.onSelect} />
              {item.action}
            </li>
          ))}
        </ul>
      </Col>
    </Row>
  );
}

interface ListedItemProps {
  readonly item: DiagramItem;
  readonly selected: string | undefined;
  readonly onSelect: (element: string) => void;
}

function ListedItem({ item: { element, title, text }, selected, onSelect }: ListedItemProps) {
  const content = (
    <>
      <span className={styles['title']}>{title}</span>
      {text !== undefined && <span className={styles['text']}>{text}</span>}
    </>
  );
  if (element === undefined) return <div className={styles['item']}>{content}</div>;
  const choose = (): void => {
    onSelect(element);
  };
  return (
    <button type="button" className={styles['item']} aria-pressed={selected === element} onClick={choose}>
      {content}
    </button>
  );
}
