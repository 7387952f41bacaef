package io.github.diops.benchmark;

import static java.util.Objects.requireNonNull;

import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.severity.Impact;
import io.github.diops.domain.severity.Severity;
import io.github.diops.domain.severity.SeverityMatrix;
import io.github.diops.domain.severity.Urgency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.kie.api.KieServices;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.StatelessKieSession;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.utils.KieHelper;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The severity of an impact and an urgency. */
@State(Scope.Benchmark)
public class SeverityBenchmark {
    private static final int MANY = 1024;
    private static final int FEW = 16;

    private final Impact[] impacts = new Impact[MANY];
    private final Urgency[] urgencies = new Urgency[MANY];

    private final SeverityMatrix matrix = SeverityMatrix.standard();
    private final OperationsPolicy policy = OperationsPolicy.standard();
    private final int[] table = new int[16];
    private final Map<Urgency, Map<Impact, Severity>> maps = new EnumMap<>(Urgency.class);

    public SeverityBenchmark() {
        Random random = new Random(1);
        for (int index = 0; index < MANY; index++) {
            impacts[index] = Impact.values()[random.nextInt(4)];
            urgencies[index] = Urgency.values()[random.nextInt(4)];
        }
        for (Urgency urgency : Urgency.values()) {
            Map<Impact, Severity> row = new EnumMap<>(Impact.class);
            maps.put(urgency, row);
            for (Impact impact : Impact.values()) {
                Severity severity = matrix.severityOf(impact, urgency);
                row.put(impact, severity);
                table[urgency.ordinal() << 2 | impact.ordinal()] = severity.ordinal();
                Same.require("explained", impact, severity, policy.severity(impact, urgency).value().severity());
            }
        }
    }

    @Benchmark
    @OperationsPerInvocation(MANY)
    public void bare(Blackhole sink) {
        for (int index = 0; index < MANY; index++) {
            sink.consume(matrix.severityOf(impacts[index], urgencies[index]));
        }
    }

    @Benchmark
    @OperationsPerInvocation(MANY)
    public void explained(Blackhole sink) {
        for (int index = 0; index < MANY; index++) {
            sink.consume(policy.severity(impacts[index], urgencies[index]));
        }
    }

    @Benchmark
    @OperationsPerInvocation(MANY)
    public void intTable(Blackhole sink) {
        for (int index = 0; index < MANY; index++) {
            sink.consume(table[urgencies[index].ordinal() << 2 | impacts[index].ordinal()]);
        }
    }

    @Benchmark
    @OperationsPerInvocation(MANY)
    public void enumMaps(Blackhole sink) {
        for (int index = 0; index < MANY; index++) {
            sink.consume(requireNonNull(maps.get(urgencies[index])).get(impacts[index]));
        }
    }

    /** The engines, in a state of their own: they take seconds to start. */
    @State(Scope.Benchmark)
    public static class Engines {
        private final StatelessKieSession drools;
        private final DMNRuntime dmn;
        private final DMNModel model;

        public Engines() {
            SeverityMatrix matrix = SeverityMatrix.standard();
            drools = new KieHelper()
                    .addContent(rules(matrix), ResourceType.DRL)
                    .build()
                    .newStatelessKieSession();
            dmn = DMNRuntimeBuilder.fromDefaults()
                    .buildConfiguration()
                    .fromResources(java.util.List.of(KieServices.get()
                            .getResources()
                            .newReaderResource(new java.io.StringReader(decisionTable(matrix)))
                            .setResourceType(ResourceType.DMN)
                            .setSourcePath("severity.dmn")))
                    .getOrElseThrow(IllegalStateException::new);
            model = dmn.getModels().get(0);
            for (Urgency urgency : Urgency.values()) {
                for (Impact impact : Impact.values()) {
                    Severity severity = matrix.severityOf(impact, urgency);
                    Same.require("Drools", impact, severity, drools(impact, urgency));
                    Same.require("DMN", impact, severity.name(), dmn(impact, urgency));
                }
            }
        }

        Severity drools(Impact impact, Urgency urgency) {
            Incident incident = new Incident(impact, urgency);
            drools.execute(incident);
            return incident.getSeverity();
        }

        Object dmn(Impact impact, Urgency urgency) {
            DMNContext context = dmn.newContext();
            context.set("impact", impact.name());
            context.set("urgency", urgency.name());
            return dmn.evaluateAll(model, context).getDecisionResultByName("severity").getResult();
        }

        private static String rules(SeverityMatrix matrix) {
            StringBuilder drl = new StringBuilder("""
                    import io.github.diops.benchmark.SeverityBenchmark.Incident;
                    import io.github.diops.domain.severity.*;
                    """);
            for (Urgency urgency : Urgency.values()) {
                for (Impact impact : Impact.values()) {
                    drl.append("rule \"%s %s\" when $i : Incident(impact == Impact.%s, urgency == Urgency.%s)"
                            .formatted(impact, urgency, impact, urgency));
                    drl.append(" then $i.setSeverity(Severity.%s); end%n".formatted(matrix.severityOf(impact, urgency)));
                }
            }
            return drl.toString();
        }

        private static String decisionTable(SeverityMatrix matrix) {
            StringBuilder rows = new StringBuilder();
            for (Urgency urgency : Urgency.values()) {
                for (Impact impact : Impact.values()) {
                    rows.append(("<rule id='r%s%s'><inputEntry><text>\"%s\"</text></inputEntry><inputEntry><text>\"%s\""
                                    + "</text></inputEntry><outputEntry><text>\"%s\"</text></outputEntry></rule>")
                            .formatted(impact, urgency, impact, urgency, matrix.severityOf(impact, urgency)));
                }
            }
            return """
                    <definitions xmlns='http://www.omg.org/spec/DMN/20180521/MODEL/' id='d' name='severity' namespace='diops'>
                      <inputData id='i' name='impact'><variable id='iv' name='impact' typeRef='string'/></inputData>
                      <inputData id='u' name='urgency'><variable id='uv' name='urgency' typeRef='string'/></inputData>
                      <decision id='s' name='severity'><variable id='sv' name='severity' typeRef='string'/>
                        <informationRequirement id='q1'><requiredInput href='#i'/></informationRequirement>
                        <informationRequirement id='q2'><requiredInput href='#u'/></informationRequirement>
                        <decisionTable id='t' hitPolicy='UNIQUE'>
                          <input id='c1'><inputExpression id='e1' typeRef='string'><text>impact</text></inputExpression></input>
                          <input id='c2'><inputExpression id='e2' typeRef='string'><text>urgency</text></inputExpression></input>
                          <output id='o' typeRef='string'/>
                          %s
                        </decisionTable>
                      </decision>
                    </definitions>
                    """
                    .formatted(rows);
        }
    }

    /** The fact that the rules of Drools fill in. */
    public static final class Incident {
        private final Impact impact;
        private final Urgency urgency;
        private Severity severity = Severity.S4;

        public Incident(Impact impact, Urgency urgency) {
            this.impact = impact;
            this.urgency = urgency;
        }

        public Impact getImpact() {
            return impact;
        }

        public Urgency getUrgency() {
            return urgency;
        }

        public Severity getSeverity() {
            return severity;
        }

        public void setSeverity(Severity severity) {
            this.severity = severity;
        }
    }

    @Benchmark
    @OperationsPerInvocation(FEW)
    public void drools(Engines engines, Blackhole sink) {
        for (int index = 0; index < FEW; index++) {
            sink.consume(engines.drools(impacts[index], urgencies[index]));
        }
    }

    @Benchmark
    @OperationsPerInvocation(FEW)
    public void dmn(Engines engines, Blackhole sink) {
        for (int index = 0; index < FEW; index++) {
            sink.consume(engines.dmn(impacts[index], urgencies[index]));
        }
    }
}
