/** Names of the elements of DMN 1.5 that a file of decisions may hold (the standard's XSD, DMN15.xsd). */
const names = `definitions import itemDefinition itemComponent typeRef allowedValues typeConstraint functionItem parameters text description
extensionElements question allowedAnswers variable informationRequirement knowledgeRequirement authorityRequirement requiredInput
requiredDecision requiredKnowledge requiredAuthority supportedObjective impactedPerformanceIndicator decisionMaker decisionOwner usingProcess
usingTask inputData decision businessKnowledgeModel encapsulatedLogic formalParameter decisionService outputDecision encapsulatedDecision
inputDecision knowledgeSource type owner locationURI elementCollection drgElement performanceIndicator organizationUnit decisionMade
decisionOwned impactingDecision textAnnotation association sourceRef targetRef group literalExpression context contextEntry invocation
binding parameter list relation column row functionDefinition conditional if then else filter in match for some every return satisfies
decisionTable input inputExpression inputValues output outputValues defaultOutputEntry rule inputEntry outputEntry annotation
annotationEntry DMNDI`;

const known: ReadonlySet<string> = new Set(names.split(/\s+/));

/** Whether DMN has an element of that name which can be evaluated or passed over. */
export function isKnownElement(name: string): boolean {
  return known.has(name);
}
