package io.github.diops.domain.responsibility;

import io.github.diops.domain.rule.Rule;
import io.github.diops.domain.rule.Text;
import io.vavr.collection.List;

/** Who answers for what, one rule for each duty: RSP-01 to RSP-43. */
public final class ResponsibilityRules {
    private static final Text TAC = Text.of("Technical Assistance Center (TAC)", "Служба технической поддержки (TAC)");
    private static final Text PARTNER_SUPPORT =
            Text.of("Partner support responsibilities", "Обязанности по поддержке партнёров");
    private static final Text CISCO_SUPPORT =
            Text.of("Cisco support roles and responsibilities", "Роли и обязанности службы поддержки Cisco");
    private static final Text ALERTS =
            Text.of("Support-related notifications and alerts", "Уведомления и предупреждения, связанные с поддержкой");
    private static final Text WINDOW = Text.of("Maintenance window", "Окно технического обслуживания");
    private static final Text INCIDENT = Text.of("Incident management", "Управление инцидентами");
    private static final Text NETWORK = Text.of("Network management", "Управление сетью");
    private static final Text CAPACITY = Text.of("Capacity management", "Управление ёмкостью");
    private static final Text BACKUP =
            Text.of("Backup and restore responsibilities", "Обязанности по резервному копированию и восстановлению");
    private static final Text RELEASE = Text.of("Release management", "Управление выпусками");

    public static final Rule RSP_01 = Rule.guide(
            "RSP-01",
            TAC,
            Text.of(
                    "Cisco's TAC gives partners Tier 1 technical support, 24x7x365, in English.",
                    "TAC Cisco оказывает партнёрам техническую поддержку уровня Tier 1, 24x7x365, на английском"
                            + " языке."));
    public static final Rule RSP_02 = Rule.guide(
            "RSP-02",
            TAC,
            Text.of(
                    "The partner gives its customers technical support for Dedicated Instance and may escalate to"
                            + " Cisco.",
                    "Партнёр оказывает своим клиентам техническую поддержку по выделенному экземпляру и может"
                            + " передать проблему в Cisco."));
    public static final Rule RSP_03 = Rule.guide(
            "RSP-03",
            TAC,
            Text.of(
                    "Cisco's Cloud Delivery manages the Dedicated Instance infrastructure.",
                    "Инфраструктурой выделенного экземпляра управляет служба доставки облака (Cloud Delivery)"
                            + " Cisco."));
    public static final Rule RSP_04 = Rule.guide(
            "RSP-04",
            TAC,
            Text.of(
                    "The partner troubleshoots devices that Dedicated Instance does not manage, with their vendor,"
                            + " or with the product TAC where Cisco equipment has an active service contract.",
                    "Партнёр устраняет неполадки устройств, которыми выделенный экземпляр не управляет, вместе с их"
                            + " поставщиком, а для оборудования Cisco с действующим контрактом на обслуживание –"
                            + " с продуктовым TAC."));
    public static final Rule RSP_05 = Rule.guide(
            "RSP-05",
            PARTNER_SUPPORT,
            Text.of("The partner gives general service information.", "Партнёр даёт общие сведения об услуге."));
    public static final Rule RSP_06 = Rule.guide(
            "RSP-06",
            PARTNER_SUPPORT,
            Text.of("The partner gives configuration support.", "Партнёр помогает с настройкой."));
    public static final Rule RSP_07 = Rule.guide(
            "RSP-07",
            PARTNER_SUPPORT,
            Text.of(
                    "The partner separates non-technical problems from technical ones.",
                    "Партнёр отделяет нетехнические проблемы от технических."));
    public static final Rule RSP_08 = Rule.guide(
            "RSP-08",
            PARTNER_SUPPORT,
            Text.of(
                    "The partner isolates problems and determines service defects.",
                    "Партнёр локализует проблемы и определяет неисправности службы."));
    public static final Rule RSP_09 = Rule.guide(
            "RSP-09",
            PARTNER_SUPPORT,
            Text.of("The partner analyses where the error occurred.", "Партнёр анализирует, где произошла ошибка."));
    public static final Rule RSP_10 = Rule.guide(
            "RSP-10",
            PARTNER_SUPPORT,
            Text.of(
                    "The partner restores settings that the customer or the partner misconfigured.",
                    "Партнёр восстанавливает параметры, неправильно настроенные клиентом или партнёром."));
    public static final Rule RSP_11 = Rule.guide(
            "RSP-11",
            PARTNER_SUPPORT,
            Text.of(
                    "The partner resolves issues of applications and infrastructure that it manages.",
                    "Партнёр устраняет проблемы приложений и инфраструктуры под своим управлением."));
    public static final Rule RSP_12 = Rule.guide(
            "RSP-12",
            PARTNER_SUPPORT,
            Text.of(
                    "The partner forecasts capacity for new users beyond the initial requirement.",
                    "Партнёр прогнозирует ёмкость для новых пользователей сверх первоначальных требований."));
    public static final Rule RSP_13 = Rule.guide(
            "RSP-13",
            PARTNER_SUPPORT,
            Text.of(
                    "The partner configures application features and provisions users.",
                    "Партнёр настраивает функции приложений и заводит пользователей."));
    public static final Rule RSP_14 = Rule.guide(
            "RSP-14",
            PARTNER_SUPPORT,
            Text.of(
                    "The partner does customer billing and invoicing.",
                    "Партнёр ведёт расчёты с клиентами и выставляет им счета."));
    public static final Rule RSP_15 = Rule.guide(
            "RSP-15",
            PARTNER_SUPPORT,
            Text.of("The partner owns the customer relationship.", "Отношениями с клиентом владеет партнёр."));
    public static final Rule RSP_16 = Rule.guide(
            "RSP-16",
            PARTNER_SUPPORT,
            Text.of(
                    "The partner manages the integration of PSTN services.",
                    "Партнёр управляет интеграцией служб PSTN."));
    public static final Rule RSP_17 = Rule.guide(
            "RSP-17",
            PARTNER_SUPPORT,
            Text.of(
                    "The partner sees to customer readiness for upgrades, certificate renewal and infrastructure"
                            + " maintenance.",
                    "Партнёр отвечает за готовность клиентов к модернизации, обновлению сертификатов и обслуживанию"
                            + " инфраструктуры."));
    public static final Rule RSP_18 = Rule.guide(
            "RSP-18",
            PARTNER_SUPPORT,
            Text.of(
                    "When engaging TAC, the partner collects and provides details of the problem.",
                    "При обращении в TAC партнёр собирает и предоставляет подробные сведения о проблеме."));
    public static final Rule RSP_19 = Rule.guide(
            "RSP-19",
            PARTNER_SUPPORT,
            Text.of(
                    "When engaging TAC, the partner helps to replicate and triage the problem, on request.",
                    "При обращении в TAC партнёр по запросу помогает воспроизвести и классифицировать проблему."));
    public static final Rule RSP_20 = Rule.guide(
            "RSP-20",
            PARTNER_SUPPORT,
            Text.of(
                    "When engaging TAC, the partner helps to test fixes.",
                    "При обращении в TAC партнёр помогает тестировать исправления."));
    public static final Rule RSP_21 = Rule.guide(
            "RSP-21",
            PARTNER_SUPPORT,
            Text.of(
                    "When engaging TAC, the partner confirms that the cause is not hardware, software, applications"
                            + " or other sources that the end user supplied.",
                    "При обращении в TAC партнёр подтверждает, что причина не в оборудовании, программах,"
                            + " приложениях или других источниках, предоставленных конечным пользователем."));
    public static final Rule RSP_22 = Rule.guide(
            "RSP-22",
            CISCO_SUPPORT,
            Text.of(
                    "Cisco supports the cloud service in its data centre, with troubleshooting and a high-level"
                            + " root cause that never shows detail of the infrastructure.",
                    "Cisco поддерживает облачную службу в своём центре обработки данных: устраняет неполадки и"
                            + " называет первопричину в общих чертах, никогда не раскрывая подробностей"
                            + " инфраструктуры."));
    public static final Rule RSP_23 = Rule.guide(
            "RSP-23",
            CISCO_SUPPORT,
            Text.of(
                    "Cisco proactively e-mails partners about S1 and S2 incidents.",
                    "Cisco сама, не дожидаясь вопроса, сообщает партнёрам об инцидентах S1 и S2 по электронной почте."));
    public static final Rule RSP_24 = Rule.guide(
            "RSP-24",
            CISCO_SUPPORT,
            Text.of(
                    "The partner supports the partner's or customer's network and equipment connected to the"
                            + " Dedicated Instance data centre or to the customer's premises; Cisco does not.",
                    "Сеть и оборудование партнёра или клиента, подключённые к центру обработки данных выделенного"
                            + " экземпляра или к помещениям клиента, поддерживает партнёр; Cisco за них не"
                            + " отвечает."));
    public static final Rule RSP_24A = Rule.reading(
            "RSP-24a",
            CISCO_SUPPORT,
            Text.of(
                    "Where such network or equipment is the customer's own, the customer answers for it, through"
                            + " the partner.",
                    "Если такая сеть или оборудование принадлежит самому клиенту, за неё отвечает клиент, через"
                            + " партнёра."),
            Text.of(
                    "The guide only says that Cisco does not support it; the owner must, and customers turn to"
                            + " their partner.",
                    "Руководство говорит лишь, что Cisco её не поддерживает; значит, отвечает владелец, а клиенты"
                            + " обращаются к своему партнёру."));
    public static final Rule RSP_25 = Rule.guide(
            "RSP-25",
            CISCO_SUPPORT,
            Text.of(
                    "The Enhanced Survivability Node on the customer's premises is supported jointly by Cisco, the"
                            + " partner and the customer.",
                    "За усовершенствованный узел устойчивости (Enhanced Survivability Node) в помещениях клиента"
                            + " совместно отвечают Cisco, партнёр и клиент."));
    public static final Rule RSP_26 = Rule.guide(
            "RSP-26",
            CISCO_SUPPORT,
            Text.of(
                    "The partner obtains support or updates for third-party software and hardware that cause an"
                            + " incident, from their vendor.",
                    "Поддержку или обновления стороннего программного или аппаратного обеспечения, вызвавшего"
                            + " инцидент, партнёр получает у его поставщика."));
    public static final Rule RSP_27 = Rule.guide(
            "RSP-27",
            ALERTS,
            Text.of(
                    "The partner keeps the contact data that Cisco holds right and current.",
                    "Партнёр следит, чтобы контактные данные у Cisco были верными и актуальными."));
    public static final Rule RSP_28 = Rule.guide(
            "RSP-28",
            WINDOW,
            Text.of(
                    "The partner and the customer configure redundancy as recommended; Cisco does not answer for"
                            + " redundancy lost by misconfiguration.",
                    "Партнёр и клиент настраивают избыточность согласно рекомендациям; за избыточность, потерянную"
                            + " из-за неправильной настройки, Cisco не отвечает."));
    public static final Rule RSP_29 = Rule.guide(
            "RSP-29",
            WINDOW,
            Text.of(
                    "The partner validates and tests third-party integrations that Dedicated Instance neither hosts"
                            + " nor manages.",
                    "Партнёр проверяет и тестирует сторонние интеграции, которые не размещены в выделенном"
                            + " экземпляре и не управляются им."));
    public static final Rule RSP_30 = Rule.guide(
            "RSP-30",
            WINDOW,
            Text.of(
                    "Cisco scans for vulnerabilities continuously and has regular independent penetration tests"
                            + " made, with an attestation on its trust portal; scanning by partner or customer is"
                            + " not supported.",
                    "Cisco постоянно сканирует уязвимости и регулярно проводит независимое тестирование на"
                            + " проникновение с аттестацией на портале доверия; сканирование партнёром или"
                            + " клиентом не поддерживается."));
    public static final Rule RSP_30A = Rule.reading(
            "RSP-30a",
            WINDOW,
            Text.of(
                    "Penetration tests by others are treated as scanning: not supported, Cisco does its own.",
                    "Тестирование на проникновение другими приравнивается к сканированию: оно не поддерживается,"
                            + " Cisco проводит своё."),
            Text.of(
                    "The guide forbids scanning by others and is silent on their penetration tests, which disturb"
                            + " the service more.",
                    "Руководство запрещает чужое сканирование и молчит о чужих тестах на проникновение, которые"
                            + " мешают службе сильнее."));
    public static final Rule RSP_31 = Rule.guide(
            "RSP-31",
            INCIDENT,
            Text.of(
                    "The partner manages incidents in its own network by its own procedures, and tells Cisco of"
                            + " activity that may raise alarms there.",
                    "Партнёр управляет инцидентами в своей сети по своим процедурам и сообщает Cisco о действиях,"
                            + " которые могут вызвать у неё сигналы тревоги."));
    public static final Rule RSP_32 = Rule.guide(
            "RSP-32",
            NETWORK,
            Text.of(
                    "The partner monitors its network and equipment connected to the data centre, those used for"
                            + " the service and connected to the customer's premises, and integrated devices that"
                            + " it manages.",
                    "Партнёр наблюдает за своей сетью и оборудованием, подключёнными к центру обработки данных, за"
                            + " тем, что служит услуге и подключено к помещениям клиента, и за интегрированными"
                            + " устройствами под своим управлением."));
    public static final Rule RSP_33 = Rule.guide(
            "RSP-33",
            NETWORK,
            Text.of(
                    "Cisco monitors the connections between its data centre and the partner's network, and"
                            + " identifies and isolates impairments across its geo-redundant data centres.",
                    "Cisco наблюдает за соединениями своего центра обработки данных с сетью партнёра, выявляет и"
                            + " локализует ухудшения в георезервированных центрах обработки данных."));
    public static final Rule RSP_34 = Rule.guide(
            "RSP-34",
            NETWORK,
            Text.of(
                    "The partner monitors integration services into devices that it manages; Cisco does not: among"
                            + " them SIP trunks to another cluster, and CTI route points to a contact centre"
                            + " other than a Cisco-managed Contact Center Express (CCX).",
                    "За службами интеграции с устройствами под управлением партнёра наблюдает партнёр, а не Cisco:"
                            + " среди них SIP-транки к другому кластеру и точки маршрутизации CTI к"
                            + " контакт-центру, кроме Contact Center Express (CCX) под управлением Cisco."));
    public static final Rule RSP_35 = Rule.guide(
            "RSP-35",
            CAPACITY,
            Text.of(
                    "The partner sees to the capacity of its network equipment, with forecast growth, gives the"
                            + " device counts at activation, and tells Cisco of changes.",
                    "Партнёр обеспечивает ёмкость своего сетевого оборудования с учётом прогнозируемого роста,"
                            + " сообщает количество устройств при активации и сообщает Cisco об изменениях."));
    public static final Rule RSP_36 = Rule.guide(
            "RSP-36",
            CAPACITY,
            Text.of(
                    "Cisco sees to data-centre capacity, with forecast growth, sizes the UC applications, and"
                            + " announces expansions that affect partners.",
                    "Cisco обеспечивает ёмкость центра обработки данных с учётом прогнозируемого роста,"
                            + " рассчитывает размер приложений UC и объявляет о расширениях, затрагивающих"
                            + " партнёров."));
    public static final Rule RSP_37 = Rule.guide(
            "RSP-37",
            BACKUP,
            Text.of(
                    "The partner protects and backs up the end-user data that it manages or administers.",
                    "Партнёр защищает данные конечных пользователей, которыми он управляет или которые"
                            + " администрирует, и делает их резервные копии."));
    public static final Rule RSP_38 = Rule.guide(
            "RSP-38",
            BACKUP,
            Text.of(
                    "Cisco backs up every UC application every night and recovers from it in a disaster.",
                    "Cisco каждую ночь делает резервную копию каждого приложения UC и восстанавливает из неё после"
                            + " аварии."));
    public static final Rule RSP_39 = Rule.guide(
            "RSP-39",
            RELEASE,
            Text.of(
                    "Cisco keeps the cloud applications current, as it deems appropriate, and announces releases"
                            + " and upgrades.",
                    "Cisco поддерживает облачные приложения в актуальном состоянии по своему усмотрению и объявляет"
                            + " о выпусках и модернизациях."));
    public static final Rule RSP_40 = Rule.guide(
            "RSP-40",
            WINDOW,
            Text.of(
                    "After a certificate renewal on a customer with single sign-on, the partner disables SSO,"
                            + " imports the IdP metadata again and enables SSO; partner or customer is"
                            + " recommended to verify it.",
                    "После обновления сертификата у клиента с единым входом партнёр отключает SSO, заново"
                            + " импортирует метаданные IdP и включает SSO; партнёру или клиенту рекомендуется его"
                            + " проверить."));
    public static final Rule RSP_41 = Rule.guide(
            "RSP-41",
            WINDOW,
            Text.of(
                    "Cisco makes its best effort to minimise or remove disruption of calling, by geo-redundancy.",
                    "Cisco прилагает все усилия, чтобы уменьшить или исключить перебои вызовов за счёт"
                            + " георезервирования."));
    public static final Rule RSP_42 = Rule.guide(
            "RSP-42",
            ALERTS,
            Text.of(
                    "The partner registers in Control Hub for \"Maintenance and outages\", a condition for alerts;"
                            + " the Webex app is recommended.",
                    "Партнёр регистрируется в Control Hub на уведомления «Техническое обслуживание и отключения»,"
                            + " без этого предупреждений нет; рекомендуется приложение Webex."));
    public static final Rule RSP_43 = Rule.guide(
            "RSP-43",
            CAPACITY,
            Text.of(
                    "Cisco and the partner monitor the growth of customer subscribers.",
                    "Cisco и партнёр наблюдают за ростом числа абонентов клиентов."));

    private ResponsibilityRules() {}

    public static List<Rule> all() {
        return List.of(
                RSP_01, RSP_02, RSP_03, RSP_04, RSP_05, RSP_06, RSP_07, RSP_08, RSP_09, RSP_10, RSP_11, RSP_12, RSP_13,
                RSP_14, RSP_15, RSP_16, RSP_17, RSP_18, RSP_19, RSP_20, RSP_21, RSP_22, RSP_23, RSP_24, RSP_24A, RSP_25,
                RSP_26, RSP_27, RSP_28, RSP_29, RSP_30, RSP_30A, RSP_31, RSP_32, RSP_33, RSP_34, RSP_35, RSP_36, RSP_37,
                RSP_38, RSP_39, RSP_40, RSP_41, RSP_42, RSP_43);
    }
}
